package fr.ateliersflash.site.web;

import fr.ateliersflash.site.TurnBoard;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the shell of a page shows, whatever the page.
///
/// @param nonce what the content security policy of this answer lets scripts carry
/// @param viewerName null when nobody is signed in, as is the organisation
/// @param turn whose turn it is on the dossier that the page is of, looked up when the page is rendered
/// @param unread how many notices the viewer has not read, looked up when the page is rendered
/// @param heralds whom an act on that dossier will mail, by the name of the act
/// @param staged whether this is the demonstration, whose mails anybody may read
/// @param refused whether the answer is a form given back with its errors, known once the page is rendered
public record LayoutModel(
        String nonce,
        boolean demonstration,
        @Nullable String viewerName,
        @Nullable String viewerOrganisation,
        List<MenuEntry> menu,
        String path,
        Supplier<List<TurnBoard.Line>> turn,
        LongSupplier unread,
        Function<String, Optional<String>> heralds,
        boolean staged,
        BooleanSupplier refused) {

    public boolean isSignedIn() {
        return viewerName != null;
    }

    public List<TurnBoard.Line> turnLines() {
        return turn.get();
    }

    public long unreadNotices() {
        return unread.getAsLong();
    }

    /// Null when there is nothing to say.
    public @Nullable String herald(@Nullable String act) {
        return act == null ? null : heralds.apply(act).orElse(null);
    }

    public boolean isErroneous() {
        return refused.getAsBoolean();
    }
}
