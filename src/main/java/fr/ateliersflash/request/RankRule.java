package fr.ateliersflash.request;

import fr.ateliersflash.shared.French;
import java.time.Instant;
import java.time.LocalDate;

/// The rule that fixes the arrival rank, as it was told to those who deposited while it was in force. A text that was
/// once shown never changes: another rule is another constant, with its own words.
public enum RankRule {
    /// One count for the whole country, in the order of deposits, kept for ever; in force since there is an
    /// application.
    FIRST(1, LocalDate.MIN, "36348868e7cbd3dfb894ad3fad050f01b763ccb646108b576b44ffecf69a25de");

    private final int version;
    private final LocalDate since;
    private final String sha256;

    RankRule(int version, LocalDate since, String sha256) {
        this.version = version;
        this.since = since;
        this.sha256 = sha256;
    }

    /// The one under which a request was deposited.
    public static RankRule at(Instant deposit) {
        var day = LocalDate.ofInstant(deposit, French.PARIS);
        var inForce = FIRST;
        for (var rule : values()) {
            if (!rule.since.isAfter(day)) {
                inForce = rule;
            }
        }
        return inForce;
    }

    public int version() {
        return version;
    }

    /// The first day it was in force; its words tell it.
    LocalDate since() {
        return since;
    }

    /// SHA-256 of its words, in hexadecimal.
    public String sha256() {
        return sha256;
    }
}
