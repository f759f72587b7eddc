package fr.ateliersflash.messaging;

import java.time.Instant;
import java.util.Set;

/// An answer that a conversation awaits.
///
/// @param awaited who is to answer
/// @param asking who asked
/// @param parties those who read the message that asks, and so may know of it
public record Expectation(long messageId, Party awaited, Party asking, Instant since, Set<Party> parties) {}
