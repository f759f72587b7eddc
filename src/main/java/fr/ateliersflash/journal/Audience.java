package fr.ateliersflash.journal;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What each reader sees of the journal: the State everything; the collectivité its request and its atelier, not
/// the choice of the groupement nor the accounts behind it; a groupement the atelier it holds and what it did
/// itself.
final class Audience {

    /// An order is the groupement's business once it is notified.
    private static final Set<String> BEFORE_THE_GROUPEMENT = Set.of("order.CREATE", "order.EDIT", "order.ISSUE");

    /// The collectivité learns of these, not of the bureau's reasons.
    private static final Set<String> WITHOUT_REASON = Set.of("assignment.ACCEPT", "request.SELECT", "request.REOPEN");

    /// What is between the State's offices.
    private static final Set<String> NOT_FOR_THE_COLLECTIVITE =
            Set.of("request.WAIVE", "request.DISCARD", "request.RESTORE");

    /// What the bureau prepares is its own until it is decided.
    private static final String WITHIN_THE_BUREAU = "recommendation.";

    /// The service decides, and the bureau is told.
    static final Set<String> NEWS_FOR_THE_BUREAU = Set.of("atelier.SUSPEND", "atelier.ABANDON");

    /// What the bureau does outside dossiers is read by the whole of it; accounts by who keeps them.
    private static final Set<String> OF_THE_BUREAU = Set.of("wave", "envelope", "agreement", "signature", "absence");

    private static final Set<String> OF_THE_ADMINISTRATION = Set.of("account");

    private Audience() {}

    /// The offices whose acts a viewer reads, as keys begin.
    static Set<String> offices(Viewer viewer) {
        return switch (viewer.kind()) {
            case BUREAU -> OF_THE_BUREAU;
            case ADMINISTRATION -> OF_THE_ADMINISTRATION;
            case STATE_SERVICE, REGIONAL_SERVICE, COLLECTIVITE, GROUPEMENT, PARTNER -> Set.of();
        };
    }

    static List<JournalEntry> read(List<JournalEntry> entries, OrganisationKind side, Viewer viewer) {
        return switch (side) {
            case BUREAU -> entries;
            case STATE_SERVICE, REGIONAL_SERVICE ->
                entries.stream()
                        .filter(entry -> !entry.key().startsWith(WITHIN_THE_BUREAU))
                        .toList();
            case COLLECTIVITE, PARTNER ->
                entries.stream()
                        .flatMap(entry -> forCollectivite(entry).stream())
                        .toList();
            case GROUPEMENT -> {
                var notified = notified(entries);
                yield entries.stream()
                        .filter(entry -> concerns(entry, notified, viewer))
                        .toList();
            }
            case ADMINISTRATION -> List.of();
        };
    }

    /// The orders that were notified to the groupement, by number.
    private static Set<String> notified(List<JournalEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.key().equals("order.NOTIFY"))
                .flatMap(entry -> Optional.ofNullable(entry.detail()).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<JournalEntry> forCollectivite(JournalEntry entry) {
        if (WITHOUT_REASON.contains(entry.key())) {
            return Optional.of(entry.withoutReason());
        }
        return entry.key().startsWith("request.") && !NOT_FOR_THE_COLLECTIVITE.contains(entry.key())
                        || entry.key().startsWith("atelier.")
                ? Optional.of(entry)
                : Optional.empty();
    }

    private static boolean concerns(JournalEntry entry, Set<String> notified, Viewer viewer) {
        return entry.key().startsWith("atelier.")
                || entry.key().startsWith("order.") && notified.contains(entry.detail()) && !isPreparation(entry)
                || Objects.equals(entry.organisationId(), viewer.organisationId());
    }

    private static boolean isPreparation(JournalEntry entry) {
        return BEFORE_THE_GROUPEMENT.contains(entry.key());
    }
}
