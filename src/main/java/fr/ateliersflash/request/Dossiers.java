package fr.ateliersflash.request;

import fr.ateliersflash.account.Absences;
import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The requests, seen by somebody: what is outside a viewer's perimeter is neither found, listed nor counted.
@Service
@Transactional(readOnly = true)
public class Dossiers {

    private final Requests requests;
    private final RequestRows rows;
    private final Deposits deposits;
    private final Followers followers;
    private final Absences absences;
    private final Handwriting handwriting;
    private final EntityManager entities;
    private final Clock clock;

    Dossiers(
            Requests requests,
            RequestRows rows,
            Deposits deposits,
            Followers followers,
            Absences absences,
            Handwriting handwriting,
            EntityManager entities,
            Clock clock) {
        this.requests = requests;
        this.rows = rows;
        this.deposits = deposits;
        this.followers = followers;
        this.absences = absences;
        this.handwriting = handwriting;
        this.entities = entities;
        this.clock = clock;
    }

    /// @throws NotFound when there is none for this viewer
    public AtelierRequest find(Reference reference, Viewer viewer) {
        return requests.find(reference, viewer.everywhere(), keysOf(viewer))
                .orElseThrow(() -> new NotFound("request " + reference));
    }

    /// The same with its pieces, for the pages that show them.
    ///
    /// @throws NotFound when there is none for this viewer
    public AtelierRequest findWithPieces(Reference reference, Viewer viewer) {
        return requests.findWithPieces(reference, viewer.everywhere(), keysOf(viewer))
                .orElseThrow(() -> new NotFound("request " + reference));
    }

    /// What was deposited, to the byte, as JSON: its SHA-256 is the one on the receipt.
    ///
    /// @throws NotFound when there is none for this viewer, or nothing was deposited
    public String deposited(Reference reference, Viewer viewer) {
        var request = find(reference, viewer);
        return Optional.ofNullable(request.contentHash())
                .flatMap(hash -> deposits.content(request.id(), hash))
                .orElseThrow(() -> new NotFound("deposit of " + reference));
    }

    /// Whether somebody has written in a section since then, or in one of its fields. The caller has loaded the request
    /// through its viewer.
    ///
    /// @param field its name, null for any of the section
    public boolean isWrittenSince(AtelierRequest request, Step step, @Nullable String field, Instant then) {
        return handwriting.of(request.id(), step).written().entrySet().stream()
                .anyMatch(hand -> (field == null || field.equals(hand.getKey()))
                        && hand.getValue().at().isAfter(then));
    }

    /// For the application itself, when no viewer is involved: a deadline, a computation.
    ///
    /// @throws NotFound when there is none
    public AtelierRequest byId(long id) {
        return Optional.ofNullable(entities.find(AtelierRequest.class, id))
                .orElseThrow(() -> new NotFound("request " + id));
    }

    /// A request whose act is written to the database: of two people who acted at once, the second stops here.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else acted in between
    @Transactional(propagation = Propagation.MANDATORY)
    public AtelierRequest written(long id) {
        requests.flush();
        return byId(id);
    }

    /// The latest first, before a given identifier; drafts leave the trash after thirty days.
    public List<RequestRow> list(Viewer viewer, Collection<RequestStatus> statuses, long before, int limit) {
        var kept = clock.instant().minus(AtelierRequest.TRASH);
        return rows.latest(statuses, viewer, before, kept, limit);
    }

    /// Those that the viewer follows through, examines, if only during an absence, or follows, the latest first, before
    /// a given identifier.
    public List<RequestRow> mine(Viewer viewer, long before, int limit) {
        var followed = followers.followedBy(viewer.personId());
        return rows.mine(absences.actingFor(viewer.personId()), followed, viewer, before, limit);
    }

    /// Those with these identifiers that the viewer may see, in no particular order.
    public List<RequestRow> rows(Viewer viewer, Collection<Long> ids) {
        return rows.of(ids, viewer);
    }

    /// What tells these requests apart. The caller has loaded them through their viewer.
    public Map<Long, Traits> traits(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : requests.traits(ids).stream()
                        .collect(Collectors.toMap(
                                row -> (Long) row[0],
                                row -> new Traits(
                                        row[1] == null ? null : Theme.valueOf((String) row[1]),
                                        Boolean.TRUE.equals(row[2]))));
    }

    /// In arrival order, after a given rank. For the bureau, which sees everything.
    public List<RequestRow> queue(RequestStatus status, long afterRank, int limit) {
        return rows.queue(status, afterRank, limit);
    }

    /// How many requests stand in each status, the country over. For the bureau.
    public Map<RequestStatus, Long> tally() {
        var tally = new EnumMap<RequestStatus, Long>(RequestStatus.class);
        requests.tally()
                .forEach(row -> tally.put(RequestStatus.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return tally;
    }

    /// Lets a groupement see a dossier it is asked about. The caller holds the transaction.
    @Transactional
    public void open(long requestId, long groupementId) {
        byId(requestId).opened(Keys.groupement(groupementId));
    }

    /// The groupement no longer has anything to do with it.
    @Transactional
    public void close(long requestId, long groupementId) {
        byId(requestId).closed(Keys.groupement(groupementId));
    }

    private static String[] keysOf(Viewer viewer) {
        return viewer.keys().toArray(String[]::new);
    }
}
