package fr.ateliersflash.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one person is told of one act.
///
/// @param subject who, what and where
/// @param text what it means for them, in a sentence
/// @param reason in the words of whoever acted, null when there is none for them
/// @param href the exact place
public record Notice(
        long id,
        NoticeKind kind,
        String subject,
        String text,
        @Nullable String reason,
        String href,
        Instant at,
        boolean isRead) {}
