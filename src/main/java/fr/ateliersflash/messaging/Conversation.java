package fr.ateliersflash.messaging;

import fr.ateliersflash.request.AtelierRequest;
import java.util.List;
import java.util.Set;

/// The conversation on a dossier, as somebody reads it.
///
/// @param party theirs
/// @param lines the messages of a while, oldest first
/// @param hasEarlier whether there are others before
/// @param hasLater whether there are others after
/// @param writable whether they may write
/// @param reachable the other parties that see the dossier
/// @param usual those of them that one usually writes to
/// @param side who reads for the collectivité now
public record Conversation(
        AtelierRequest request,
        Party party,
        List<Line> lines,
        boolean hasEarlier,
        boolean hasLater,
        boolean writable,
        Set<Party> reachable,
        Set<Party> usual,
        Side side) {

    /// @param readers the people of the other parties who have read it, when the reader's party wrote it
    /// @param unread whether it is new to the reader
    /// @param liftable whether the reader may say that no answer is needed any more
    public record Line(Message message, List<Reader> readers, boolean unread, boolean liftable) {}
}
