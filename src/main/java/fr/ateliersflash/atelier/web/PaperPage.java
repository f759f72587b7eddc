package fr.ateliersflash.atelier.web;

import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paper and its versions, the last one first.
///
/// @param address of the paper, under which its acts are
/// @param number the last version, 0 when there is none
/// @param deposit the words of the button that hands in a version, null when that is not for this reader
record PaperPage(
        Reference reference,
        String key,
        String address,
        String state,
        String tone,
        int number,
        List<VersionView> versions,
        @Nullable String deposit,
        boolean approvable,
        boolean changeable) {

    /// @param change what was asked to change, null when nothing was
    record VersionView(
            String title,
            String deposited,
            String href,
            String name,
            String detail,
            List<Fact> facts,
            List<String> approvals,
            @Nullable String changeTitle,
            @Nullable String change) {}
}
