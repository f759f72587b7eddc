package fr.ateliersflash.atelier;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.document.Samples;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A selected request of Évron, the four who read its atelier, and a course that tests lead as far as they want.
/// What was settled with the groupement and ordered is said, not played. Time moves by hand.
@TestConfiguration
public class AtelierScene {

    @Bean
    @Primary
    Hands hands() {
        return new Hands();
    }

    @Bean
    @Primary
    Staged staged(Designation designation, Credits credits, Orders orders) {
        return new Staged(designation, credits, orders);
    }

    @Bean
    Stage stage(
            JdbcClient jdbc,
            Staged staged,
            Hands hands,
            Course course,
            Papers papers,
            Fieldwork fieldwork,
            RoadMap roadMap) {
        return new Stage(jdbc, staged, hands, course, papers, fieldwork, roadMap);
    }

    /// The hands of a clock.
    static class Hands extends Clock {

        private volatile Instant now = Instant.parse("2027-05-03T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static class Staged extends Engagements {

        private static final Engagement NOTHING = new Engagement(false, false, Set.of(), false);
        private final Map<Long, Engagement> said = new ConcurrentHashMap<>();

        Staged(Designation designation, Credits credits, Orders orders) {
            super(designation, credits, orders);
        }

        @Override
        Engagement of(long requestId) {
            return said.getOrDefault(requestId, NOTHING);
        }
    }

    /// One dossier and its people.
    public record Cast(
            Reference reference,
            long requestId,
            Viewer service,
            Viewer bureau,
            Viewer collectivite,
            Viewer groupement) {

        public String address() {
            return "/ateliers/" + reference;
        }
    }

    public static class Stage {

        private final JdbcClient jdbc;
        private final Staged staged;
        private final Hands hands;
        private final Course course;
        private final Papers papers;
        private final Fieldwork fieldwork;
        private final RoadMap roadMap;

        Stage(
                JdbcClient jdbc,
                Staged staged,
                Hands hands,
                Course course,
                Papers papers,
                Fieldwork fieldwork,
                RoadMap roadMap) {
            this.jdbc = jdbc;
            this.staged = staged;
            this.hands = hands;
            this.course = course;
            this.papers = papers;
            this.fieldwork = fieldwork;
            this.roadMap = roadMap;
        }

        /// A request that a wave has selected, on 3 May 2027; nothing is settled yet.
        public Cast selected() {
            on("2027-05-03");
            var reference = Reference.of("AF-T-" + UUID.randomUUID());
            var code = UUID.randomUUID().toString();
            var ddt = organisation("DDT exemple");
            var groupement = organisation("Groupement exemple");
            var service = viewer(ddt, OrganisationKind.STATE_SERVICE, Capacity.SERVICE, "D-" + code);
            var id = jdbc.sql("""
                            with taken as (update request_counter set last = last + 1 where name = 'arrival' returning last)
                            insert into request (reference, format, status, status_since, service_id, service_name,
                                departement_code, bearer_kind, bearer_code, bearer_name, fiche, created_at, updated_at,
                                updated_by, submitted_at, arrival_rank, content_hash, examiner_id, examiner_name,
                                validated_at, selected_at)
                            select ?, 'FLASH', 'SELECTED', now(), ?, 'DDT exemple', '53', 'COMMUNE', ?, 'Évron', ?::jsonb,
                                now(), now(), 'Camille', now(), last, 'abc', ?, 'Camille', now(), now() from taken
                            returning id""")
                    .params(reference.value(), ddt, code, """
                            {"contacts": {}, "site": {}, "purpose": {"title": "La halle"}, "themes": {}, "actors": {},
                             "programmes": {}, "logistics": {"accepted": true}}""", service.personId())
                    .query(Long.class)
                    .single();
            List.of("D-" + code, "C" + code, "G" + groupement)
                    .forEach(key -> jdbc.sql("insert into request_access (request_id, key) values (?, ?)")
                            .params(id, key)
                            .update());
            return new Cast(
                    reference,
                    id,
                    service,
                    viewer(organisation("Bureau exemple"), OrganisationKind.BUREAU, Capacity.BUREAU, "B-" + code),
                    viewer(organisation("Évron"), OrganisationKind.COLLECTIVITE, Capacity.COLLECTIVITE, "C" + code),
                    viewer(groupement, OrganisationKind.GROUPEMENT, Capacity.MANDATAIRE, "G" + groupement));
        }

        public Cast opened() {
            var cast = selected();
            settled(cast, false);
            course.open(cast.reference(), cast.service());
            return cast;
        }

        public Cast atAppropriation() {
            var cast = opened();
            settled(cast, false, MissionPhase.APPROPRIATION);
            on("2027-05-05");
            course.startAppropriation(cast.reference(), cast.service());
            return cast;
        }

        public Cast withNote() {
            var cast = atAppropriation();
            on("2027-05-10");
            papers.deposit(cast.reference(), 0, Papering.note(), pdf("note.pdf"), cast.groupement());
            return cast;
        }

        public Cast atAnimation() {
            var cast = withNote();
            papers.approve(Paper.NOTE, cast.reference(), 1, cast.service());
            papers.approve(Paper.NOTE, cast.reference(), 1, cast.collectivite());
            settled(cast, false, MissionPhase.APPROPRIATION, MissionPhase.ANIMATION);
            on("2027-05-20");
            course.startAnimation(cast.reference(), cast.service());
            return cast;
        }

        public Cast atRestitution() {
            var cast = atAnimation();
            on("2027-06-04");
            fieldwork.record(cast.reference(), Papering.visit("2027-06-01"), List.of(), cast.service());
            fieldwork.record(
                    cast.reference(), Papering.workshop("2027-06-01", "2027-06-03"), List.of(), cast.groupement());
            course.startRestitution(cast.reference(), cast.service());
            return cast;
        }

        public Cast closed() {
            var cast = atRestitution();
            on("2027-07-02");
            papers.deposit(cast.reference(), 0, Papering.REPORT, pdf("rapport.pdf"), cast.groupement());
            papers.approve(Paper.DELIVERABLE, cast.reference(), 1, cast.service());
            papers.approve(Paper.DELIVERABLE, cast.reference(), 1, cast.collectivite());
            fieldwork.recordRestitution(
                    cast.reference(), new RestitutionMeeting(Papering.day("2027-07-01"), 60), cast.service());
            roadMap.add(cast.reference(), Papering.ACTION, cast.groupement());
            settled(cast, true, MissionPhase.values());
            if (!(course.close(cast.reference(), cast.service()) instanceof Outcome.Done<Atelier>)) {
                throw new AssertionError("The atelier should have closed");
            }
            return cast;
        }

        /// The groupement has accepted, credits are delegated, and these phases are ordered.
        public void settled(Cast cast, boolean serviceDone, MissionPhase... ordered) {
            var phases = EnumSet.noneOf(MissionPhase.class);
            phases.addAll(List.of(ordered));
            staged.said.put(cast.requestId(), new Engagement(true, true, phases, serviceDone));
        }

        public void on(String day) {
            hands.now = Instant.parse(day + "T08:00:00Z");
        }

        public static Upload pdf(String name) {
            return new Upload(new ByteArrayInputStream(Samples.PDF), name);
        }

        public static byte[] pdf() {
            return Samples.PDF.clone();
        }

        public List<String> journal(Cast cast) {
            return jdbc.sql("select key from journal_entry where request_id = ? order by id")
                    .param(cast.requestId())
                    .query(String.class)
                    .list();
        }

        private Viewer viewer(long organisation, OrganisationKind kind, Capacity capacity, String key) {
            var person = jdbc.sql("""
                            insert into account_person (organisation_id, name, email, role, password, created_at)
                            values (?, 'Camille Exemple', ?, 'AGENT', 'x', now()) returning id""")
                    .params(organisation, UUID.randomUUID() + "@exemple.fr")
                    .query(Long.class)
                    .single();
            var name = jdbc.sql("select name from account_organisation where id = ?")
                    .param(organisation)
                    .query(String.class)
                    .single();
            return new Viewer(
                    person,
                    "Camille Exemple",
                    organisation,
                    name,
                    kind,
                    Set.of(capacity),
                    Set.of(key),
                    kind == OrganisationKind.BUREAU);
        }

        private long organisation(String name) {
            return jdbc.sql(
                            "insert into account_organisation (kind, name, created_at) values ('BUREAU', ?, now()) returning id")
                    .param(name)
                    .query(Long.class)
                    .single();
        }
    }
}
