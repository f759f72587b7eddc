package fr.ateliersflash.atelier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// A file stored by `document`, under the name it came with.
///
/// @param size in bytes
@Embeddable
public record Attachment(
        @Column(name = "document_id") long documentId,
        @Column(name = "file_name") String name,
        @Column(name = "file_size") long size) {}
