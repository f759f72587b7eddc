package fr.ateliersflash.journal;

import fr.ateliersflash.account.Viewer;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What each reader sees of the journal: the State everything; the collectivité its request and its atelier, not
/// the choice of the groupement nor the accounts behind it; a groupement the atelier it holds and what it did
/// itself.
final class Audience {

    /// An order is the groupement's business once it is notified.
    private static final Set<String> ORDERS_IT_READS =
            Set.of("order.NOTIFY", "order.OBSERVE", "order.CERTIFY", "order.PAY");

    /// The service decides, and the bureau is told.
    static final Set<String> NEWS_FOR_THE_BUREAU = Set.of("atelier.SUSPEND", "atelier.ABANDON");

    /// What the head of the bureau decides outside dossiers is read by the whole bureau; accounts by who keeps them.
    private static final Set<String> OF_THE_BUREAU = Set.of("wave", "envelope", "agreement");

    private static final Set<String> OF_THE_ADMINISTRATION = Set.of("account");

    private Audience() {}

    /// The offices whose acts a viewer reads, as keys begin.
    static Set<String> offices(Viewer viewer) {
        return switch (viewer.kind()) {
            case BUREAU -> OF_THE_BUREAU;
            case ADMINISTRATION -> OF_THE_ADMINISTRATION;
            case STATE_SERVICE, REGIONAL_SERVICE, COLLECTIVITE, GROUPEMENT -> Set.of();
        };
    }

    static Optional<JournalEntry> read(JournalEntry entry, Viewer viewer) {
        return switch (viewer.kind()) {
            case BUREAU, STATE_SERVICE, REGIONAL_SERVICE -> Optional.of(entry);
            case COLLECTIVITE -> forCollectivite(entry);
            case GROUPEMENT -> forGroupement(entry, viewer);
            case ADMINISTRATION -> Optional.empty();
        };
    }

    private static Optional<JournalEntry> forCollectivite(JournalEntry entry) {
        if (entry.key().equals("assignment.ACCEPT")) {
            return Optional.of(entry.withoutReason());
        }
        return entry.key().startsWith("request.") && !entry.key().equals("request.WAIVE")
                        || entry.key().startsWith("atelier.")
                ? Optional.of(entry)
                : Optional.empty();
    }

    private static Optional<JournalEntry> forGroupement(JournalEntry entry, Viewer viewer) {
        var concernsIt = entry.key().startsWith("atelier.")
                || ORDERS_IT_READS.contains(entry.key())
                || Objects.equals(entry.organisationId(), viewer.organisationId());
        return concernsIt ? Optional.of(entry) : Optional.empty();
    }
}
