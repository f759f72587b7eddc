package fr.ateliersflash.notification;

import fr.ateliersflash.request.InvitationSent;
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
    ///
    /// @param expiresAt when it is of no use any more, null when it always is of some
    record Draft(
            MailModel model,
            @Nullable Long personId,
            @Nullable Long requestId,
            String address,
            String name,
            String subject,
            List<Line> content,
            @Nullable Long invitationId,
            @Nullable Instant expiresAt) {

        Draft(
                MailModel model,
                @Nullable Long personId,
                @Nullable Long requestId,
                String address,
                String name,
                String subject,
                List<Line> content) {
            this(model, personId, requestId, address, name, subject, content, null, null);
        }

        static Draft of(
                MailModel model, @Nullable Long personId, long requestId, String address, String name, Line line) {
            return new Draft(model, personId, requestId, address, name, line.subject(), List.of(line));
        }

        /// To somebody who may have no account, until the invitation expires.
        static Draft of(InvitationSent invitation, Line line) {
            return new Draft(
                    MailModel.INVITATION,
                    null,
                    invitation.requestId(),
                    invitation.email(),
                    "",
                    line.subject(),
                    List.of(line),
                    invitation.invitationId(),
                    invitation.expiresAt());
        }
    }
}
