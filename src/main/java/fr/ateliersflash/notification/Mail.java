package fr.ateliersflash.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail of the outbox.
///
/// @param messageId the same at each attempt, so that one that arrives twice is recognised
/// @param claimedAt when the instance that is sending it took it
record Mail(
        long id,
        UUID messageId,
        MailModel model,
        @Nullable Long requestId,
        String address,
        String name,
        String subject,
        List<Line> lines,
        Instant at,
        int attempts,
        @Nullable Instant claimedAt) {

    /// A mail to write.
    record Draft(
            MailModel model,
            @Nullable Long personId,
            @Nullable Long requestId,
            String address,
            String name,
            String subject,
            List<Line> content) {

        static Draft of(
                MailModel model, @Nullable Long personId, long requestId, String address, String name, Line line) {
            return new Draft(model, personId, requestId, address, name, line.subject(), List.of(line));
        }
    }
}
