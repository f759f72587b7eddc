package fr.ateliersflash.turn;

import java.time.Instant;

/// Something that is waited for.
///
/// @param addressee who must act, as an [Addressee] key
/// @param key what exactly, worded under `turn.<key>`
/// @param href the page where it is done
public record Turn(long requestId, String addressee, String key, String href, Instant since) {}
