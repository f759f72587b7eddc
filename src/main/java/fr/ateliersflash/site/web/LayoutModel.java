package fr.ateliersflash.site.web;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What the shell of a page shows, whatever the page.
///
/// @param nonce what the content security policy of this answer lets scripts carry
/// @param viewerName null when nobody is signed in, as is the organisation
/// @param refused whether the answer is a form given back with its errors, known once the page is rendered
public record LayoutModel(
        String nonce,
        boolean demonstration,
        @Nullable String viewerName,
        @Nullable String viewerOrganisation,
        List<MenuEntry> menu,
        String path,
        BooleanSupplier refused) {

    public boolean isSignedIn() {
        return viewerName != null;
    }

    public boolean isErroneous() {
        return refused.getAsBoolean();
    }
}
