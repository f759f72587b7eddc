package fr.ateliersflash.request;

import fr.ateliersflash.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/// What only the mail of an invitation carries: whoever has it may open the invitation, and only its hash is kept.
record InvitationSecret(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static InvitationSecret draw() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new InvitationSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "InvitationSecret";
    }
}
