package fr.ateliersflash.messaging;

import org.jspecify.annotations.Nullable;

/// How far somebody has read a conversation.
///
/// @param groupement the key of theirs, null for the other parties
public record Reader(
        String person,
        String organisation,
        Party party,
        @Nullable String groupement,
        long lastMessageId) {

    boolean hasRead(Message message) {
        return message.id() <= lastMessageId && message.isSeenBy(party, groupement);
    }
}
