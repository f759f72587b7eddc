package fr.ateliersflash.messaging;

import fr.ateliersflash.shared.By;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody wrote in the conversation on a dossier. The journal does not tell it: the thread is its own record.
///
/// @param parties those who read it, its author's among them
/// @param awaited the party that is to answer, null when no answer is needed
public record MessagePosted(
        long messageId,
        long requestId,
        By by,
        Instant at,
        Set<Party> parties,
        @Nullable Party awaited) {}
