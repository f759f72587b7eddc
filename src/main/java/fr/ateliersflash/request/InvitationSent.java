package fr.ateliersflash.request;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Reference;
import java.time.Instant;

/// Somebody was invited on a request: they are to be told by mail, the only way the link reaches them.
///
/// @param email of whom is invited
/// @param link the path that opens the invitation, secret: `/invitations/…`
/// @param bearer the name of the collectivité that bears the request
public record InvitationSent(
        long invitationId,
        long requestId,
        Reference reference,
        String bearer,
        String email,
        GuestRight right,
        String link,
        Instant expiresAt,
        By by,
        Instant at) {

    /// Without the link, wherever it is written down.
    @Override
    public String toString() {
        return "InvitationSent[%d, %s]".formatted(invitationId, reference);
    }
}
