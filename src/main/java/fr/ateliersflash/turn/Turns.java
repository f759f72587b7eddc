package fr.ateliersflash.turn;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.messaging.ExpectationLifted;
import fr.ateliersflash.messaging.MessagePosted;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.DossierFact;
import fr.ateliersflash.shared.OfficeFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps whose turn it is on every dossier, and finds it again.
@Service
public class Turns {

    private static final Set<String> MOVING_THE_RANKS =
            Set.of("agreement.OPEN", "agreement.AMEND", "agreement.ADMIT", "agreement.COMPOSE", "agreement.RELEASE");

    private final TurnRules rules;
    private final Dossiers dossiers;
    private final JdbcClient jdbc;
    private final Clock clock;

    Turns(TurnRules rules, Dossiers dossiers, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.dossiers = dossiers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DossierFact fact) {
        workOut(fact.requestId(), fact.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MessagePosted posted) {
        workOut(posted.requestId(), posted.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ExpectationLifted lifted) {
        workOut(lifted.requestId(), lifted.at());
    }

    /// Who can be asked next depends on the agreement in force.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(OfficeFact fact) {
        if (MOVING_THE_RANKS.contains(fact.key())) {
            workOutDesignations(fact.at());
        }
    }

    /// Agreements begin and end at midnight.
    @Scheduled(cron = "0 1 0 * * *", zone = "Europe/Paris")
    @Transactional
    void onNewDay() {
        workOutDesignations(clock.instant());
    }

    private void workOutDesignations(Instant at) {
        jdbc.sql("select distinct request_id from turn where key in (:keys) order by request_id")
                .param("keys", TurnRules.UNDER_THE_AGREEMENT)
                .query(Long.class)
                .list()
                .forEach(requestId -> workOut(requestId, at));
    }

    /// What was waited for already keeps its date.
    private void workOut(long requestId, Instant at) {
        var request = dossiers.written(requestId);
        takeTurns(requestId);
        var awaited = rules.of(request);
        var since = of(requestId).stream()
                .collect(Collectors.toMap(turn -> turn.addressee() + turn.key(), Turn::since, (first, _) -> first));
        jdbc.sql("delete from turn where request_id = ?").param(requestId).update();
        awaited.stream()
                .distinct()
                .forEach(one -> jdbc.sql("insert into turn values (?, ?, ?, ?, ?, ?)")
                        .params(
                                requestId,
                                one.addressee(),
                                one.key(),
                                one.href(),
                                Timestamp.from(Objects.requireNonNullElseGet(
                                        one.since(), () -> since.getOrDefault(one.addressee() + one.key(), at))),
                                one.parties().stream().map(Party::name).collect(Collectors.joining(" ")))
                        .update());
    }

    /// Two acts on one dossier may be done at once, each on something else: their lines are worked out one after
    /// the other.
    private void takeTurns(long requestId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('turn'), cast(? as int))")
                .param(requestId)
                .query((row, index) -> requestId)
                .single();
    }

    /// On one dossier. The caller has loaded it through the viewer.
    @Transactional(readOnly = true)
    public List<Turn> of(long requestId) {
        return jdbc.sql("select * from turn where request_id = ? order by since, addressee, key")
                .param(requestId)
                .query(Turns::turn)
                .list();
    }

    /// What waits for a viewer, the oldest first, after a given moment, dossier and matter.
    @Transactional(readOnly = true)
    public List<Turn> waitingFor(Viewer viewer, Instant afterSince, long afterRequest, String afterKey, int limit) {
        var mine = Addressee.of(viewer);
        return mine.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select next.* from unnest(string_to_array(:mine, ' ')) as mine (addressee) cross join lateral (
                            select * from turn
                            where turn.addressee = mine.addressee and (since, request_id, key) > (:since, :request, :key)
                            order by since, request_id, key limit :limit) as next
                        order by since, request_id, key limit :limit""")
                        .param("mine", String.join(" ", mine))
                        .param("since", Timestamp.from(afterSince))
                        .param("request", afterRequest)
                        .param("key", afterKey)
                        .param("limit", limit)
                        .query(Turns::turn)
                        .list();
    }

    public boolean isFor(Turn turn, Viewer viewer) {
        return Addressee.of(viewer).contains(turn.addressee());
    }

    private static Turn turn(ResultSet row, int index) throws SQLException {
        return new Turn(
                row.getLong("request_id"),
                row.getString("addressee"),
                row.getString("key"),
                row.getString("href"),
                row.getTimestamp("since").toInstant(),
                parties(row.getString("parties")));
    }

    private static Set<Party> parties(String names) {
        return Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Party::valueOf)
                .collect(Collectors.toSet());
    }
}
