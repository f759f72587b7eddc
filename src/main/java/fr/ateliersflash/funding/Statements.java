package fr.ateliersflash.funding;

import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What has become of the credits, dossier by dossier, as the ledger tells it to each office of the State: its own
/// dossiers and no other. What deserves a look is derived from the same lines.
@Service
@Transactional(readOnly = true)
public class Statements {

    private static final int AT_ONCE = 1000;

    private final Ledger ledger;
    private final Dossiers dossiers;
    private final ObjectProvider<MissionGate> gate;
    private final FundingSettings settings;
    private final Clock clock;

    Statements(
            Ledger ledger, Dossiers dossiers, ObjectProvider<MissionGate> gate, FundingSettings settings, Clock clock) {
        this.ledger = ledger;
        this.dossiers = dossiers;
        this.gate = gate;
        this.settings = settings;
        this.clock = clock;
    }

    /// Where the credits of a dossier stand in an envelope.
    public record Row(RequestRow request, Ledger.Position position) {}

    /// What deserves a look.
    ///
    /// @param idle delegated, not committed, and nothing has moved for days: the oldest first
    /// @param reclaimable at the end of a year, what nothing calls for any more and can go back to the envelope
    /// @param overdrawn ordered or paid beyond the delegation: the database keeps it from happening
    public record Watch(List<Row> idle, List<Row> reclaimable, List<Row> overdrawn) {}

    /// @param year of the envelopes, null for every year
    /// @throws NotFound for whoever sees no money
    public List<Row> of(@Nullable Integer year, Viewer viewer) {
        var office = office(viewer);
        return seen(ledger.positions(new Ledger.Filter(year, null)), office);
    }

    /// @throws NotFound for whoever sees no money
    public Watch watch(Viewer viewer) {
        var office = office(viewer);
        var positions = ledger.positions(new Ledger.Filter(null, null));
        var idle = positions.stream()
                .filter(this::isIdle)
                .sorted(Comparator.comparing(Ledger.Position::lastMoved))
                .toList();
        return new Watch(
                seen(idle, office),
                seen(positions.stream().filter(this::isReclaimable).toList(), office),
                seen(positions.stream().filter(Statements::isOverdrawn).toList(), office));
    }

    private List<Row> seen(List<Ledger.Position> positions, Viewer office) {
        var ids = positions.stream().map(Ledger.Position::requestId).distinct().toList();
        var seen = new HashMap<Long, RequestRow>();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            dossiers.rows(office, some).forEach(row -> seen.put(row.id(), row));
        }
        return positions.stream()
                .flatMap(position -> Optional.ofNullable(seen.get(position.requestId())).stream()
                        .map(row -> new Row(row, position)))
                .toList();
    }

    /// The lines of the ledger about one dossier, oldest first.
    public List<Ledger.Line> lines(RequestRow request, @Nullable Integer year) {
        return ledger.lines(new Ledger.Filter(year, Set.of(request.id())));
    }

    /// The credits of a dossier that its reader has loaded, when they are idle and its atelier is not over.
    public Optional<Ledger.Position> idle(long requestId) {
        return uncommitted(requestId).filter(this::isIdle);
    }

    /// Since when nothing has moved in the credits of a dossier, when some are not committed and its atelier is not
    /// over.
    public Optional<LocalDate> uncommittedSince(long requestId) {
        return uncommitted(requestId).map(Statements::lastMoved);
    }

    /// The dossiers whose credits are idle today, for the application itself.
    public List<Long> idle() {
        return ledger.positions(new Ledger.Filter(null, null)).stream()
                .filter(this::isIdle)
                .map(Ledger.Position::requestId)
                .toList();
    }

    private Optional<Ledger.Position> uncommitted(long requestId) {
        var atelier = gate.getIfAvailable();
        return atelier != null && atelier.isOver(requestId)
                ? Optional.empty()
                : ledger.positions(new Ledger.Filter(null, Set.of(requestId))).stream()
                        .filter(position -> position.uncommitted() > 0)
                        .findFirst();
    }

    private boolean isReclaimable(Ledger.Position position) {
        return settings.isEnding(position.year(), today()) && (position.left() > 0 || position.idleCp() > 0);
    }

    private static boolean isOverdrawn(Ledger.Position position) {
        return position.left() < 0 || position.paid() > position.payable();
    }

    private boolean isIdle(Ledger.Position position) {
        return position.uncommitted() > 0
                && ChronoUnit.DAYS.between(lastMoved(position), today()) >= settings.idleDays();
    }

    private static LocalDate lastMoved(Ledger.Position position) {
        return LocalDate.ofInstant(position.lastMoved(), French.PARIS);
    }

    /// Whoever is invited by name on a dossier reads no money there.
    private static Viewer office(Viewer viewer) {
        if (!viewer.kind().isOfTheState()) {
            throw new NotFound("money is between the State's offices");
        }
        var keys = viewer.keys().stream().filter(key -> !Keys.isPerson(key)).collect(Collectors.toSet());
        return new Viewer(
                viewer.personId(),
                viewer.name(),
                viewer.organisationId(),
                viewer.organisation(),
                viewer.kind(),
                viewer.capacities(),
                keys,
                viewer.everywhere());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), French.PARIS);
    }
}
