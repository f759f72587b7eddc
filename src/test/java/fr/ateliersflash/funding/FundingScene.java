package fr.ateliersflash.funding;

import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A year of its own for each test, with its agreement in force, its bureau, and as many missions accepted by a
/// groupement as wanted. Prices excluding tax: A1 1 000 € and A2 500 € for the appropriation, B1 2 100 € a day for the
/// animation, C1 800 € for the restitution; tax is 20 %.
@TestConfiguration(proxyBeanMethods = false)
public class FundingScene {

    /// Years of its own, away from the agreements of other tests; envelopes go no further than 2199.
    private static final PrimitiveIterator.OfInt YEARS =
            IntStream.rangeClosed(2101, 2199).iterator();

    /// A clock that tests set.
    public static final class MovingClock extends Clock {
        private volatile Instant now = Instant.parse("2040-06-15T10:00:00Z");

        public void moveTo(LocalDate day) {
            now = day.atTime(10, 0).toInstant(ZoneOffset.UTC);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /// The requests whose note d'appropriation is approved, and those whose atelier is over.
    public static final class Notes implements MissionGate {
        private final Set<Long> approved = ConcurrentHashMap.newKeySet();
        private final Set<Long> over = ConcurrentHashMap.newKeySet();

        public void approve(long requestId) {
            approved.add(requestId);
        }

        @Override
        public boolean noteApproved(long requestId) {
            return approved.contains(requestId);
        }

        public void end(long requestId) {
            over.add(requestId);
        }

        @Override
        public boolean isOver(long requestId) {
            return over.contains(requestId);
        }
    }

    @Bean
    @Primary
    MovingClock movingClock() {
        return new MovingClock();
    }

    @Bean
    @Primary
    Notes notes() {
        return new Notes();
    }

    @Bean
    Maker fundingScenes(JdbcClient jdbc, MovingClock clock, Credits credits, Orders orders) {
        return new Maker(jdbc, clock, credits, orders);
    }

    /// Sets scenes up.
    public record Maker(JdbcClient jdbc, MovingClock clock, Credits credits, Orders orders) {

        public Year year() {
            var year = YEARS.nextInt();
            clock.moveTo(LocalDate.of(year, 6, 15));
            var bureau = viewer(OrganisationKind.BUREAU, "Bureau " + year, Set.of(Capacity.BUREAU), true);
            var head =
                    viewer(OrganisationKind.BUREAU, "Bureau", Set.of(Capacity.BUREAU, Capacity.HEAD_OF_BUREAU), true);
            var agreement = id("""
                    insert into agreement (name, starts_on, ends_on, response_days, vat_rate, updated_at, updated_by)
                    values (?, make_date(?, 1, 1), make_date(?, 12, 31), 5, 0.20, now(), 'Essai')""", "Accord " + year, year, year);
            var prices = new HashMap<String, Long>();
            prices.put("A1", price(agreement, "A1", "APPROPRIATION", "forfait", 100_000));
            prices.put("A2", price(agreement, "A2", "APPROPRIATION", "forfait", 50_000));
            prices.put("B1", price(agreement, "B1", "ANIMATION", "jour", 210_000));
            prices.put("C1", price(agreement, "C1", "RESTITUTION", "forfait", 80_000));
            return new Year(this, year, agreement, prices, bureau, head);
        }

        private long price(long agreement, String code, String phase, String unit, long cents) {
            return id("""
                    insert into agreement_price_line (agreement_id, code, label, phase, unit, unit_price)
                    values (?, ?, ?, ?, ?, ?)""", agreement, code, "Prestation " + code, phase, unit, cents);
        }

        Viewer viewer(OrganisationKind kind, String name, Set<Capacity> capacities, boolean everywhere) {
            var service = kind == OrganisationKind.STATE_SERVICE;
            var collectivite = kind == OrganisationKind.COLLECTIVITE;
            var code = String.valueOf(System.nanoTime());
            var organisation = id("""
                    insert into account_organisation (kind, name, departement_code, siren, created_at)
                    values (?, ?, ?, ?, now())""", kind.name(), name, service ? code : null, collectivite ? code : null);
            var person = id("""
                    insert into account_person (organisation_id, name, email, role, password, created_at)
                    values (?, 'Camille Essai', ?, 'AGENT', 'x', now())""", organisation, code + "@exemple.fr");
            var keys = switch (kind) {
                case STATE_SERVICE -> Set.of(Keys.departement(code));
                case COLLECTIVITE -> Set.of(Keys.grouping(code));
                case GROUPEMENT -> Set.of(Keys.groupement(organisation));
                default -> Set.<String>of();
            };
            return new Viewer(person, "Camille Essai", organisation, name, kind, capacities, keys, everywhere);
        }

        long id(String insert, Object... parameters) {
            return jdbc.sql(insert + " returning id")
                    .params(Arrays.asList(parameters))
                    .query(Long.class)
                    .single();
        }
    }

    /// A year, its bureau and its agreement.
    public record Year(Maker maker, int year, long agreement, Map<String, Long> prices, Viewer bureau, Viewer head) {

        public Year withEnvelope(Money amount) {
            done(maker.credits().open(year, amount, head));
            return this;
        }

        /// A selected request whose mission a groupement has accepted.
        public Mission mission() {
            var mission = selected();
            maker.id(
                    """
                    insert into assignment (request_id, reference, bearer, round, agreement_id, rank, groupement_id, mandataire,
                        status, proposed_at, proposed_by, due_at, answered_at, answered_by, team)
                    values (?, ?, 'Évron', 1, ?, 1, ?, 'Atelier Exemple', 'ACCEPTED', now(), 'Essai', now() + interval '5 days',
                        now(), 'Essai', '{"lead": "Essai", "members": []}')""",
                    mission.requestId(),
                    mission.reference().value(),
                    agreement,
                    mission.groupement().organisationId());
            return mission;
        }

        /// A selected request that nobody has accepted.
        public Mission selected() {
            var service = maker.viewer(OrganisationKind.STATE_SERVICE, "DDT d’essai", Set.of(Capacity.SERVICE), false);
            var groupement =
                    maker.viewer(OrganisationKind.GROUPEMENT, "Groupement d’essai", Set.of(Capacity.MANDATAIRE), false);
            var collectivite = maker.viewer(
                    OrganisationKind.COLLECTIVITE, "Collectivité d’essai", Set.of(Capacity.COLLECTIVITE), false);
            var reference = Reference.of("AF-%d-%d".formatted(year, System.nanoTime()));
            var bearer = collectivite.keys().iterator().next();
            var request = maker.id(
                    """
                    insert into request (reference, format, status, status_since, service_id, service_name, departement_code,
                        bearer_kind, bearer_code, bearer_name, fiche, created_at, updated_at, updated_by, submitted_at,
                        arrival_rank, content_hash, examiner_id, examiner_name, validated_at, selected_at)
                    values (?, 'FLASH', 'SELECTED', now(), ?, 'DDT d’essai', ?, 'EPCI', ?, 'Évron', '{}', now(), now(), 'Essai',
                        now(), (extract(epoch from clock_timestamp()) * 1000000)::bigint, 'x', ?, 'Essai', now(), now())""",
                    reference.value(),
                    service.organisationId(),
                    service.keys().iterator().next().substring(1),
                    bearer.substring(1),
                    bureau.personId());
            List.of(service, groupement, collectivite)
                    .forEach(viewer -> maker.jdbc()
                            .sql("insert into request_access values (?, ?)")
                            .params(request, viewer.keys().iterator().next())
                            .update());
            return new Mission(this, reference, request, service, groupement, collectivite);
        }
    }

    /// A selected request and those around it.
    public record Mission(
            Year scene, Reference reference, long requestId, Viewer service, Viewer groupement, Viewer collectivite) {

        public Mission withCredits(Money amount) {
            done(scene.maker().credits().delegate(reference, amount, scene.bureau()));
            return this;
        }

        /// @param what codes of the price schedule with quantities: `"A1", "1"`
        public OrderPlan plan(Set<MissionPhase> phases, String... what) {
            var quantities = new HashMap<Long, Quantity>();
            for (int i = 0; i < what.length; i += 2) {
                quantities.put(
                        scene.prices().get(what[i]), Quantity.parse(what[i + 1]).orElseThrow());
            }
            return new OrderPlan(phases, quantities);
        }

        /// An order of the appropriation, of 1 200 € including tax, brought to a status.
        public PurchaseOrder order(OrderStatus status) {
            var orders = scene.maker().orders();
            var today = LocalDate.of(scene.year(), 6, 15);
            var order = done(orders.create(reference, plan(Set.of(MissionPhase.APPROPRIATION), "A1", "1"), service));
            if (status == OrderStatus.CANCELLED) {
                return orders.cancel(reference, order.id(), order.version(), "Essai", service);
            }
            if (status.compareTo(OrderStatus.ISSUED) >= 0) {
                order = done(orders.issue(reference, order.id(), order.version(), "2101234567", service));
            }
            if (status.compareTo(OrderStatus.NOTIFIED) >= 0) {
                order = done(orders.notify(reference, order.id(), order.version(), today, service));
            }
            if (status.compareTo(OrderStatus.SERVICE_DONE) >= 0) {
                order = done(orders.certify(reference, order.id(), order.version(), today, service));
            }
            if (status == OrderStatus.PAID) {
                order = done(orders.invoice(
                        reference, order.id(), order.version(), "F-1", today, order.amountIncludingTax(), service));
                order = done(orders.pay(reference, order.id(), order.version(), 0, today, service));
            }
            return orders.find(reference, order.id(), service);
        }
    }

    /// What an act hands back, failing when it was refused.
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusals) -> throw new AssertionError("Refused: " + refusals);
        };
    }

    /// The keys of the reasons why it was refused, empty when it was done.
    public static List<String> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(refusal -> refusal.key()).toList()
                : List.of();
    }
}
