package fr.ateliersflash.site;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Reference;
import java.util.Optional;

/// Says under a button whom the act will mail. Kept by whoever sends mails.
public interface Heralds {

    /// @param act as its fact will be named, `request.SUBMIT`
    /// @return one sentence, without names; nothing when there is no such dossier for this viewer
    Optional<String> forecast(String act, Reference reference, Viewer viewer);
}
