package fr.ateliersflash.atelier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.funding.MissionGate;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "ateliers.documents.folder=target/test-documents")
@AutoConfigureMockMvc
@Import(AtelierScene.class)
class CourseTests {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    AtelierScene.Stage stage;

    @Autowired
    Course course;

    @Autowired
    Papers papers;

    @Autowired
    Fieldwork fieldwork;

    @Autowired
    RoadMap roadMap;

    @Autowired
    Ateliers ateliers;

    @Autowired
    MissionGate gate;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void livesAWholeLifeWrittenDownActByAct() {
        var cast = stage.closed();

        course.publish(
                cast.reference(), version(cast), new Sheet("La halle", "Une friche devient place."), cast.bureau());

        assertThat(read(cast).sheet()).contains(new Sheet("La halle", "Une friche devient place."));
        assertThat(stage.journal(cast))
                .containsExactly(
                        "atelier.OPEN",
                        "atelier.START_APPROPRIATION",
                        "atelier.DEPOSIT_NOTE",
                        "atelier.APPROVE_NOTE",
                        "atelier.APPROVE_NOTE",
                        "atelier.START_ANIMATION",
                        "atelier.RECORD_VISIT",
                        "atelier.RECORD_SESSION",
                        "atelier.START_RESTITUTION",
                        "atelier.DEPOSIT_DELIVERABLE",
                        "atelier.APPROVE_DELIVERABLE",
                        "atelier.APPROVE_DELIVERABLE",
                        "atelier.RECORD_RESTITUTION",
                        "atelier.ADD_ACTION",
                        "atelier.CLOSE",
                        "atelier.PUBLISH");
    }

    @Test
    void skipsNoPhaseAndSaysWhy() {
        var cast = stage.selected();
        assertThat(refusals(course.open(cast.reference(), cast.service())))
                .containsExactly("atelier.refusal.HOLDER_ACCEPTED", "atelier.refusal.CREDITS_DELEGATED");
        assertThat(ateliers.of(cast.requestId())).isEmpty();

        cast = stage.opened();
        assertThat(refusals(course.startAppropriation(cast.reference(), cast.service())))
                .containsExactly("atelier.refusal.APPROPRIATION_ORDERED");

        cast = stage.withNote();
        assertThat(refusals(course.startAnimation(cast.reference(), cast.service())))
                .containsExactly(
                        "atelier.refusal.NOTE_APPROVED_BY_SERVICE",
                        "atelier.refusal.NOTE_APPROVED_BY_COLLECTIVITE",
                        "atelier.refusal.ANIMATION_ORDERED");

        cast = stage.atAnimation();
        assertThat(refusals(course.startRestitution(cast.reference(), cast.service())))
                .containsExactly("atelier.refusal.VISIT_HELD", "atelier.refusal.SESSION_HELD");

        cast = stage.atRestitution();
        assertThat(refusals(course.close(cast.reference(), cast.service()))).hasSize(6);
        assertThat(read(cast).phase()).isEqualTo(Phase.RESTITUTION);
    }

    @Test
    void jumpsOverNoPhase() {
        var cast = stage.opened();
        stage.settled(cast, true, MissionPhase.values());

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> course.startAnimation(cast.reference(), cast.service()));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> course.startRestitution(cast.reference(), cast.service()));
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> course.close(cast.reference(), cast.service()));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> course.publish(cast.reference(), 0, new Sheet("x", "x"), cast.bureau()));
    }

    @Test
    void isLedByItsServiceAlone() {
        var cast = stage.opened();
        var stranger = stage.selected();

        for (var viewer : List.of(cast.bureau(), cast.collectivite(), cast.groupement(), stranger.service())) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> course.startAppropriation(cast.reference(), viewer));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.suspend(cast.reference(), "x", viewer));
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.open(stranger.reference(), cast.service()));
    }

    @Test
    void opensOnceHoweverManyAsk() throws Exception {
        var cast = stage.selected();
        stage.settled(cast, false);
        var opened = new AtomicInteger();
        var late = new AtomicInteger();
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                people.submit(() -> {
                    start.await();
                    try {
                        course.open(cast.reference(), cast.service());
                        opened.incrementAndGet();
                    } catch (Stale e) {
                        late.incrementAndGet();
                    }
                    return null;
                });
            }
            start.countDown();
        }

        assertThat(opened).hasValue(1);
        assertThat(late).hasValue(3);
    }

    @Test
    void tellsWhoOrdersTheAnimationThatTheNoteIsApproved() {
        var cast = stage.withNote();
        papers.approve(Paper.NOTE, cast.reference(), 1, cast.collectivite());
        assertThat(gate.noteApproved(cast.requestId())).isFalse();

        papers.approve(Paper.NOTE, cast.reference(), 1, cast.service());
        assertThat(gate.noteApproved(cast.requestId())).isTrue();

        papers.requestChange(Paper.NOTE, cast.reference(), 1, "Autre équipe", cast.collectivite());
        assertThat(gate.noteApproved(cast.requestId())).isFalse();
    }

    @Test
    void doesNotReplaceAnApprovedNoteUnasked() {
        var cast = stage.atAppropriation();
        papers.deposit(cast.reference(), 0, Papering.note(), AtelierScene.Stage.pdf("a.pdf"), cast.groupement());
        papers.approve(Paper.NOTE, cast.reference(), 1, cast.service());
        papers.approve(Paper.NOTE, cast.reference(), 1, cast.collectivite());

        assertThat(refusals(papers.deposit(
                        cast.reference(), 1, Papering.note(), AtelierScene.Stage.pdf("b.pdf"), cast.groupement())))
                .containsExactly("atelier.refusal.approved.NOTE");
        assertThatExceptionOfType(Stale.class)
                .as("written from a version that is no longer the last one")
                .isThrownBy(() -> papers.deposit(
                        cast.reference(), 0, Papering.note(), AtelierScene.Stage.pdf("b.pdf"), cast.groupement()));
    }

    @Test
    void goesBackOnePhaseEvenWhenAskedTwice() {
        var cast = stage.atAnimation();
        var version = version(cast);

        course.goBack(cast.reference(), version, "Équipe changée", cast.service());

        assertThat(read(cast).phase()).isEqualTo(Phase.APPROPRIATION);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> course.goBack(cast.reference(), version, "Équipe changée", cast.service()));
        assertThat(refusals(course.startAnimation(cast.reference(), cast.service())))
                .containsExactly(
                        "atelier.refusal.NOTE_APPROVED_BY_SERVICE", "atelier.refusal.NOTE_APPROVED_BY_COLLECTIVITE");
    }

    @Test
    void isSuspendedResumedAndAbandonedWithItsReasons() {
        var cast = stage.atAnimation();

        course.suspend(cast.reference(), "Élections", cast.service());
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() ->
                        fieldwork.record(cast.reference(), Papering.visit("2027-05-20"), List.of(), cast.service()));
        course.resume(cast.reference(), cast.service());
        assertThat(read(cast).phase()).isEqualTo(Phase.ANIMATION);
        course.abandon(cast.reference(), "Site vendu", cast.service());

        assertThat(read(cast).haltReason()).isEqualTo("Site vendu");
        assertThat(stage.journal(cast)).endsWith("atelier.SUSPEND", "atelier.RESUME", "atelier.ABANDON");
    }

    @Test
    void refusesAPhotoThatIsNotOneAndKeepsNothing() {
        var cast = stage.atAnimation();
        stage.on("2027-06-04");
        var photo = new Upload(new ByteArrayInputStream(PNG), "halle.png");
        var disguised = AtelierScene.Stage.pdf("halle.png");
        var unknown = new Upload(new ByteArrayInputStream("sans format".getBytes(StandardCharsets.UTF_8)), "halle.jpg");
        var kept = documents();

        assertThat(refusals(fieldwork.record(
                        cast.reference(),
                        Papering.visit("2027-06-01"),
                        List.of(photo, disguised, unknown),
                        cast.service())))
                .containsExactly("atelier.refusal.not-a-photo", "atelier.refusal.not-a-photo");
        assertThat(read(cast).progress().visitHeld()).isFalse();
        assertThat(documents()).isEqualTo(kept);
    }

    private long documents() {
        return jdbc.sql("select count(*) from document").query(Long.class).single();
    }

    @Test
    void isOverOnceClosedOrAbandoned() {
        var cast = stage.opened();
        assertThat(gate.isOver(cast.requestId())).isFalse();
        course.abandon(cast.reference(), "Projet retiré", cast.service());
        assertThat(gate.isOver(cast.requestId())).isTrue();
        assertThat(gate.isOver(stage.closed().requestId())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phase = 'CLOSED'",
                "phase = 'ANIMATION'",
                "phase = 'SUSPENDED'",
                "phase = 'SUSPENDED', halted_at = now(), halt_reason = 'x'",
                "phase = 'ABANDONED'",
                "phase = 'ELSEWHERE'",
                "closed_at = now()",
                "public_title = 'x'",
                "restitution_on = '2027-07-01'",
                "halt_reason = 'x'"
            })
    void isTiedToItsFactsByTheDatabase(String change) {
        var cast = stage.opened();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update atelier set " + change + " where request_id = ?")
                        .param(cast.requestId())
                        .update());
    }

    private Atelier read(AtelierScene.Cast cast) {
        return transaction.execute(status -> {
            var atelier = ateliers.of(cast.requestId()).orElseThrow();
            atelier.progress();
            return atelier;
        });
    }

    private long version(AtelierScene.Cast cast) {
        return read(cast).version();
    }

    private static List<String> refusals(Outcome<Atelier> outcome) {
        return outcome instanceof Outcome.Refused<Atelier>(var refusals)
                ? refusals.stream().map(Refusal::key).toList()
                : List.of();
    }
}
