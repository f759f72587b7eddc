package fr.ateliersflash.assignment;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Person;
import fr.ateliersflash.account.Registration;
import fr.ateliersflash.account.Role;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.Composition;
import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.agreement.Holder;
import fr.ateliersflash.agreement.Member;
import fr.ateliersflash.agreement.Terms;
import fr.ateliersflash.local.AgreementSheets;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Bearer;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A bureau, a service, the three invented groupements of the agreement in force, and as many selected requests
/// as asked for. It is Monday 3 May 2027.
@TestConfiguration
public class CascadeScene {

    public static final String MONDAY = "2027-05-03T08:00:00Z";
    static final String BEFORE_DUE = "2027-05-11T21:59:59Z";
    static final String AFTER_DUE = "2027-05-11T22:00:00Z";
    static final Team TEAM = new Team("Dominique Exemple", List.of(new Member("Paysages Fictifs", List.of("paysage"))));

    @Bean
    @Primary
    MutableClock mutableClock() {
        return new MutableClock(Instant.parse(MONDAY));
    }

    @Bean
    People cascadePeople(
            Directory directory,
            Registration registration,
            Agreements agreements,
            Filing filing,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        return new People(directory, registration, agreements, filing, jdbc, transaction);
    }

    public static class People {

        private final Directory directory;
        private final Registration registration;
        private final Agreements agreements;
        private final Filing filing;
        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;
        private final Map<Long, Person> agents = new ConcurrentHashMap<>();

        People(
                Directory directory,
                Registration registration,
                Agreements agreements,
                Filing filing,
                JdbcClient jdbc,
                TransactionTemplate transaction) {
            this.directory = directory;
            this.registration = registration;
            this.agreements = agreements;
            this.filing = filing;
            this.jdbc = jdbc;
            this.transaction = transaction;
        }

        public Viewer bureau() {
            return somebody(bureauId(), OrganisationKind.BUREAU, Set.of(Capacity.BUREAU), Set.of());
        }

        private Viewer head() {
            return somebody(
                    bureauId(), OrganisationKind.BUREAU, Set.of(Capacity.BUREAU, Capacity.HEAD_OF_BUREAU), Set.of());
        }

        public Viewer service() {
            var ddt = directory.serviceOf("53").orElseThrow();
            return somebody(ddt.id(), ddt.kind(), Set.of(Capacity.SERVICE), Set.of(Keys.departement("53")));
        }

        public Viewer neighbour() {
            var ddt = directory.serviceOf("72").orElseThrow();
            return somebody(ddt.id(), ddt.kind(), Set.of(Capacity.SERVICE), Set.of(Keys.departement("72")));
        }

        public Viewer collectivite() {
            return somebody(
                    bureauId(),
                    OrganisationKind.COLLECTIVITE,
                    Set.of(Capacity.COLLECTIVITE),
                    Set.of(Keys.commune("53097")));
        }

        /// The groupement that stands at a rank of the agreement in force.
        public Viewer ranked(int rank) {
            return groupement(groupements().get(rank - 1));
        }

        Viewer groupement(long id) {
            return somebody(id, OrganisationKind.GROUPEMENT, Set.of(Capacity.MANDATAIRE), Set.of(Keys.groupement(id)));
        }

        public List<Long> groupements() {
            new AgreementSheets(agreements).load(head());
            return transaction.execute(
                    status -> agreements.inForce(LocalDate.of(2027, 5, 3)).orElseThrow().holders().stream()
                            .map(Holder::groupementId)
                            .toList());
        }

        /// Another agreement, in force for a whole year, held by the groupement that stands first today.
        long agreementOf(int year) {
            var head = head();
            var terms = new Terms(
                    "Accord-cadre " + year,
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31),
                    5,
                    null,
                    new BigDecimal("0.20"));
            var opened = ((Outcome.Done<FrameworkAgreement>) agreements.open(terms, head)).value();
            agreements.admit(
                    opened.id(),
                    opened.version(),
                    groupements().getFirst(),
                    Composition.of("Atelier Exemple", List.of()),
                    head);
            return opened.id();
        }

        /// A request for Évron that a wave has just selected.
        public Reference selected() {
            new AgreementSheets(agreements).load(head());
            var examiner = bureau();
            var reference = draft().reference();
            jdbc.sql("""
                            with taken as (update request_counter set last = last + 1 where name = 'arrival' returning last)
                            update request set status = 'SELECTED', arrival_rank = (select last from taken), submitted_at = created_at,
                                content_hash = 'abc', examiner_id = ?, examiner_name = ?, validated_at = created_at, selected_at = created_at
                            where reference = ?""")
                    .params(examiner.personId(), examiner.name(), reference.value())
                    .update();
            return reference;
        }

        /// The fiche asks for competences.
        public void asksFor(Reference reference, String competences) {
            jdbc.sql("""
                            update request set fiche = jsonb_set(fiche, '{themes,competences}', to_jsonb(?::text))
                            where reference = ?""").params(competences, reference.value()).update();
        }

        /// The most that may be ordered from the groupement that stands first today.
        void capsFirst(@Nullable Money ceiling) {
            jdbc.sql("update agreement_holder set ceiling = ? where groupement_id = ?")
                    .param(new SqlParameterValue(Types.BIGINT, ceiling == null ? null : ceiling.cents()))
                    .param(groupements().getFirst())
                    .update();
        }

        AtelierRequest draft() {
            var outcome = filing.draft(new Bearer(BearerKind.COMMUNE, "53097", "Évron"), List.of("53097"), service());
            return ((Outcome.Done<AtelierRequest>) outcome).value();
        }

        public long id(Reference reference) {
            return jdbc.sql("select id from request where reference = ?")
                    .param(reference.value())
                    .query(Long.class)
                    .single();
        }

        List<String> journal(Reference reference) {
            return jdbc.sql(
                            "select key from journal_entry where request_id = ? and key like 'assignment.%' order by id")
                    .param(id(reference))
                    .query(String.class)
                    .list();
        }

        boolean sees(Viewer groupement, Reference reference) {
            return jdbc.sql("select count(*) from request_access where request_id = ? and key = ?")
                            .params(id(reference), Keys.groupement(groupement.organisationId()))
                            .query(Long.class)
                            .single()
                    > 0;
        }

        private Person agent(long organisationId) {
            var email = UUID.randomUUID() + "@exemple.fr";
            var outcome = registration.person(
                    organisationId, "Camille Exemple", email, Role.AGENT, "un mot de passe", By.SETTINGS);
            return ((Outcome.Done<Person>) outcome).value();
        }

        private long bureauId() {
            return Stream.concat(
                            directory.all(OrganisationKind.BUREAU).stream(),
                            Stream.generate(
                                    () -> registration.named(OrganisationKind.BUREAU, "Bureau exemple", By.SETTINGS)))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        private Viewer somebody(
                long organisationId, OrganisationKind kind, Set<Capacity> capacities, Set<String> keys) {
            var person = agents.computeIfAbsent(organisationId, this::agent);
            return new Viewer(
                    person.id(),
                    person.name(),
                    organisationId,
                    "Organisation exemple",
                    kind,
                    capacities,
                    keys,
                    kind == OrganisationKind.BUREAU);
        }
    }
}
