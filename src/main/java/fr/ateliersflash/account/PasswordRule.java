package fr.ateliersflash.account;

import fr.ateliersflash.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a password must be: long enough not to be guessed, short enough to be hashed whole.
public final class PasswordRule {

    private static final int SHORTEST = 12;

    /// The hash looks no further.
    private static final int LONGEST_IN_BYTES = 72;

    private PasswordRule() {}

    /// What is wrong with a password, if anything.
    public static Optional<Refusal> brokenBy(String password) {
        if (password.length() < SHORTEST) {
            return Optional.of(Refusal.of("account.password.short"));
        }
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES
                ? Optional.of(Refusal.of("account.password.long"))
                : Optional.empty();
    }
}
