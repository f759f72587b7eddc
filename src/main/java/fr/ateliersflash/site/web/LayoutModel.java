package fr.ateliersflash.site.web;

import fr.ateliersflash.site.TurnBoard;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the shell of a page shows, whatever the page.
///
/// @param nonce what the content security policy of this answer lets scripts carry
/// @param viewerName null when nobody is signed in, as is the organisation
/// @param turn whose turn it is on the dossier that the page is of, looked up when the page is rendered
/// @param refused whether the answer is a form given back with its errors, known once the page is rendered
public record LayoutModel(
        String nonce,
        boolean demonstration,
        @Nullable String viewerName,
        @Nullable String viewerOrganisation,
        List<MenuEntry> menu,
        String path,
        Supplier<List<TurnBoard.Line>> turn,
        BooleanSupplier refused) {

    public boolean isSignedIn() {
        return viewerName != null;
    }

    public List<TurnBoard.Line> turnLines() {
        return turn.get();
    }

    public boolean isErroneous() {
        return refused.getAsBoolean();
    }
}
