package fr.ateliersflash.shared;

import java.time.LocalDate;

/// Somebody signs with a delegation of signature that has ended since they opened the page. Answered 403 with the last
/// day of it.
public class SignatureEnded extends RuntimeException {

    private final transient LocalDate until;

    public SignatureEnded(LocalDate until) {
        super("signature ended on " + until, null, false, false);
        this.until = until;
    }

    /// The last day.
    public LocalDate until() {
        return until;
    }
}
