package fr.ateliersflash.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// A file joined to a message, stored by `document`.
///
/// @param size in bytes
@Embeddable
public record Attachment(@Column(name = "document_id") long documentId, String name, long size) {}
