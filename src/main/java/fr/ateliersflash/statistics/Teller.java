package fr.ateliersflash.statistics;

import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.Delegation;
import fr.ateliersflash.funding.OrderStatus;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.funding.PurchaseOrder;
import fr.ateliersflash.journal.Journal;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.DossierFact;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.territory.Departement;
import fr.ateliersflash.territory.Territories;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells a dossier again, from its journal and from what it is counted under, whenever an act moves it: at the end of
/// the transaction of the act, once the journal is written. The first start tells those of before.
@Component
@Order(30)
class Teller implements ApplicationRunner {

    private static final Set<OrderStatus> CERTIFIED = EnumSet.of(OrderStatus.SERVICE_DONE, OrderStatus.PAID);

    /// How many dossiers of before are told in one transaction.
    private static final int TOGETHER = 100;

    /// More than a day, so that no act falls between two rounds.
    private static final Duration LATELY = Duration.ofDays(2);

    private final Journal journal;
    private final Dossiers dossiers;
    private final Waves waves;
    private final Designation designation;
    private final Credits credits;
    private final Orders orders;
    private final Territories territories;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Teller(
            Journal journal,
            Dossiers dossiers,
            Waves waves,
            Designation designation,
            Credits credits,
            Orders orders,
            Territories territories,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.journal = journal;
        this.dossiers = dossiers;
        this.waves = waves;
        this.designation = designation;
        this.credits = credits;
        this.orders = orders;
        this.territories = territories;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(DossierFact fact) {
        if (Trajectory.isMovedBy(fact.key())) {
            tell(fact.requestId());
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var nothingYet = jdbc.sql("select not exists (select 1 from statistics_dossier)")
                .query(Boolean.class)
                .single();
        if (nothingYet) {
            tellSince(Instant.EPOCH);
        }
    }

    /// Acts done by an instance of before, which ran beside this one while it was replaced.
    @Scheduled(cron = "0 30 1 * * *", zone = "Europe/Paris")
    void tellLately() {
        tellSince(clock.instant().minus(LATELY));
    }

    void tellSince(Instant since) {
        var left = journal.actedOnSince(since);
        for (int from = 0; from < left.size(); from += TOGETHER) {
            var some = left.subList(from, Math.min(from + TOGETHER, left.size()));
            transaction.executeWithoutResult(_ -> some.forEach(this::tell));
        }
    }

    private void tell(long requestId) {
        var request = dossiers.written(requestId);
        takeTurns();
        var trajectory = Trajectory.of(journal.told(requestId));
        count(request, trajectory);
        charge(requestId, trajectory.spans());
    }

    /// Of two acts done at once on one dossier, the second reads what the first has written.
    private void takeTurns() {
        jdbc.sql("select 1 from statistics_take_turns()").query(Integer.class).single();
    }

    private void count(AtelierRequest request, Trajectory trajectory) {
        var delegation = credits.delegation(request.id());
        var ordered = orders.of(request.id());
        jdbc.sql("""
                        insert into statistics_dossier
                        values (:request, :cuts, :year, :milestone, :ending, :creditYear, :delegated, :ordered, :certified, :paid)
                        on conflict (request_id) do update set cuts = excluded.cuts, deposit_year = excluded.deposit_year,
                            milestone = excluded.milestone, ending = excluded.ending, credit_year = excluded.credit_year,
                            delegated = excluded.delegated, ordered = excluded.ordered, certified = excluded.certified,
                            paid = excluded.paid""")
                .param("request", request.id())
                .param(
                        "cuts",
                        (trajectory.milestone() == null ? List.<String>of() : cuts(request)).toArray(String[]::new))
                .param("year", trajectory.depositYear(), Types.INTEGER)
                .param(
                        "milestone",
                        Optional.ofNullable(trajectory.milestone())
                                .map(Milestone::name)
                                .orElse(null),
                        Types.VARCHAR)
                .param(
                        "ending",
                        Optional.ofNullable(trajectory.ending())
                                .map(Ending::name)
                                .orElse(""))
                .param("creditYear", delegation.map(Delegation::year).orElse(null), Types.INTEGER)
                .param(
                        "delegated",
                        delegation.map(Delegation::amount).orElse(Money.ZERO).cents())
                .param("ordered", cents(ordered, PurchaseOrder::isLive))
                .param("certified", cents(ordered, order -> CERTIFIED.contains(order.status())))
                .param(
                        "paid",
                        ordered.stream()
                                .mapToLong(order -> order.paid().cents())
                                .sum())
                .update();
    }

    /// Once it is deposited: a draft is not counted, nor is anything kept of what it says.
    private List<String> cuts(AtelierRequest request) {
        var cuts = new ArrayList<String>();
        cuts.add(Cut.ALL.with(""));
        var region = territories.departement(request.departementCode()).map(Departement::regionCode);
        var theme = Optional.ofNullable(request.fiche().themes().main());
        region.ifPresent(code -> cuts.add(Cut.REGION.with(code)));
        theme.ifPresent(main -> cuts.add(Cut.THEME.with(main)));
        region.flatMap(code -> theme.map(main -> Cut.REGION_THEME.with(code + "/" + main)))
                .ifPresent(cuts::add);
        Optional.ofNullable(request.fiche().site().friche()).ifPresent(friche -> cuts.add(Cut.FRICHE.with(friche)));
        waves.nameOfWave(request.id()).ifPresent(wave -> cuts.add(Cut.WAVE.with(wave)));
        designation.accepted(request.id()).ifPresent(holder -> cuts.add(Cut.HOLDER.with(holder.groupementId())));
        return cuts;
    }

    private static long cents(List<PurchaseOrder> orders, Predicate<PurchaseOrder> counted) {
        return orders.stream()
                .filter(counted)
                .mapToLong(order -> order.amountIncludingTax().cents())
                .sum();
    }

    private void charge(long requestId, List<Span> spans) {
        jdbc.sql("delete from statistics_span where request_id = ? and number <> all (?)")
                .params(requestId, spans.stream().map(Span::number).toArray(Integer[]::new))
                .update();
        spans.forEach(span -> jdbc.sql("""
                        insert into statistics_span values (:request, :number, :stage, :party, :started, :ended)
                        on conflict (request_id, number) do update
                        set stage = excluded.stage, party = excluded.party, started_at = excluded.started_at, ended_at = excluded.ended_at
                        where statistics_span is distinct from excluded""")
                .param("request", requestId)
                .param("number", span.number())
                .param("stage", span.stage().name())
                .param("party", span.party().name())
                .param("started", Timestamp.from(span.started()))
                .param(
                        "ended",
                        Optional.ofNullable(span.ended()).map(Timestamp::from).orElse(null),
                        Types.TIMESTAMP)
                .update());
    }
}
