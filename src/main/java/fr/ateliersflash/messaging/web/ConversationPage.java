package fr.ateliersflash.messaging.web;

import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The conversation on a dossier.
///
/// @param earlier where the messages before are, null when there are none; `later` likewise
/// @param parties whom one may write to
record ConversationPage(
        Reference reference,
        String bearer,
        List<MessageView> messages,
        @Nullable String earlier,
        @Nullable String later,
        boolean writable,
        List<Option> parties) {

    /// @param readable who may read it
    /// @param readBy who has read it, null when that is not for this reader or nobody has
    /// @param awaiting the answer it awaits, null when none
    /// @param settled how it got its answer, null when it has none or awaits none
    /// @param answer where the answer is, null when there is none
    /// @param lift where one says that no answer is needed any more, null when one may not
    record MessageView(
            long id,
            String person,
            String organisation,
            String at,
            String iso,
            String readable,
            String text,
            List<FileView> files,
            boolean unread,
            @Nullable String readBy,
            @Nullable String awaiting,
            @Nullable String settled,
            @Nullable String answer,
            @Nullable String lift) {}

    record FileView(String href, String name, String detail) {}
}
