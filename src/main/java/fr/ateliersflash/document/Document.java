package fr.ateliersflash.document;

import java.time.Instant;

/// One deposit of a file: it never changes, a new version is another document.
///
/// @param sha256 of the content, 64 hexadecimal digits
/// @param name under which it is given back: harmless, with the extension of its true type
/// @param type the media type told by the content: `application/pdf`
/// @param size in bytes
/// @param person who deposited it, empty when time itself acted
public record Document(
        long id,
        String sha256,
        String name,
        String type,
        long size,
        Instant uploadedAt,
        String person,
        String organisation) {}
