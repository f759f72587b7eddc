package fr.ateliersflash.atelier;

import static fr.ateliersflash.atelier.Papering.day;
import static fr.ateliersflash.shared.Capacity.BUREAU;
import static fr.ateliersflash.shared.Capacity.COLLECTIVITE;
import static fr.ateliersflash.shared.Capacity.MANDATAIRE;
import static fr.ateliersflash.shared.Capacity.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.ateliersflash.request.Format;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Stale;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtelierTests {

    private static final Attachment FILE = new Attachment(7, "note.pdf", 1200);
    private static final MissionLength LENGTH = new MissionLength(3, 4, 15);
    private static final By DDT = by(SERVICE, "DDT de la Mayenne");
    private static final By EVRON = by(COLLECTIVITE, "Évron");
    private static final By HOLDER = by(MANDATAIRE, "Groupement exemple");
    private static final By DGALN = by(BUREAU, "Bureau");

    @Test
    void livesFromItsOpeningToItsPublishedSheet() {
        var atelier = atRestitution();
        assertThat(atelier.openTo(Set.of(SERVICE)))
                .doesNotContain(AtelierAct.APPROVE_DELIVERABLE, AtelierAct.REQUEST_DELIVERABLE_CHANGE);
        atelier.deposit(Papering.REPORT, FILE, HOLDER, at("2027-06-20"))
                .approve(Paper.DELIVERABLE, 1, EVRON, at("2027-06-22"))
                .approve(Paper.DELIVERABLE, 1, DDT, at("2027-06-23"))
                .recordRestitution(new RestitutionMeeting(day("2027-07-01"), 60), DDT, at("2027-07-02"))
                .add(Papering.ACTION, HOLDER, at("2027-07-02"))
                .close(DDT, at("2027-07-05"))
                .publish(new Sheet("La halle d’Évron", "Une friche devient place."), DGALN, at("2027-08-01"));

        assertThat(atelier.phase()).isEqualTo(Phase.CLOSED);
        assertThat(atelier.progress())
                .isEqualTo(new Progress(
                        true, Set.of(SERVICE, COLLECTIVITE), true, 1, true, Set.of(SERVICE, COLLECTIVITE), true, 1));
        assertThat(atelier.sheet()).contains(new Sheet("La halle d’Évron", "Une friche devient place."));
        assertThat(atelier.openTo(Set.of(SERVICE, COLLECTIVITE, MANDATAIRE))).isEmpty();
        assertThat(atelier.openTo(Set.of(BUREAU))).containsExactly(AtelierAct.PUBLISH);
        for (var phase : Phase.COURSE) {
            assertThat(atelier.enteredAt(phase)).as(phase.name()).isPresent();
        }
    }

    @Test
    void offersToApproveOnlyWhatIsHandedInAndNotYetApprovedOnThatSide() {
        var atelier = atAppropriation();
        assertThat(atelier.openTo(Set.of(COLLECTIVITE))).isEmpty();

        atelier.deposit(Papering.note(), FILE, HOLDER, at("2027-05-10"));
        assertThat(atelier.openTo(Set.of(COLLECTIVITE)))
                .containsExactly(AtelierAct.APPROVE_NOTE, AtelierAct.REQUEST_NOTE_CHANGE);

        atelier.approve(Paper.NOTE, 1, EVRON, at("2027-05-11"));
        assertThat(atelier.openTo(Set.of(COLLECTIVITE))).containsExactly(AtelierAct.REQUEST_NOTE_CHANGE);
        assertThat(atelier.openTo(Set.of(SERVICE))).contains(AtelierAct.APPROVE_NOTE);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> atelier.approve(Paper.NOTE, 1, EVRON, at("2027-05-11")));
    }

    @Test
    void dropsApprovalsWhenAChangeIsAskedForAndWaitsForAnotherVersion() {
        var atelier = atAppropriation().deposit(Papering.note(), FILE, HOLDER, at("2027-05-10"));
        atelier.approve(Paper.NOTE, 1, DDT, at("2027-05-11")).approve(Paper.NOTE, 1, EVRON, at("2027-05-12"));
        assertThat(atelier.isApproved(Paper.NOTE)).isTrue();
        assertThat(atelier.openTo(Set.of(MANDATAIRE))).isEmpty();

        atelier.requestChange(Paper.NOTE, 1, "Trop court sur place", EVRON, at("2027-05-13"));

        assertThat(atelier.isApproved(Paper.NOTE)).isFalse();
        assertThat(atelier.approvedBy(Paper.NOTE)).isEmpty();
        assertThat(atelier.notes().getFirst().changeReason()).isEqualTo("Trop court sur place");
        assertThat(atelier.openTo(Set.of(COLLECTIVITE))).isEmpty();
        assertThat(atelier.openTo(Set.of(MANDATAIRE))).containsExactly(AtelierAct.DEPOSIT_NOTE);
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> atelier.approve(Paper.NOTE, 1, DDT, at("2027-05-14")));

        atelier.deposit(Papering.note(), FILE, HOLDER, at("2027-05-15"));
        assertThat(atelier.notes()).extracting(Deposit::number).containsExactly(1, 2);
        assertThat(atelier.approve(Paper.NOTE, 2, DDT, at("2027-05-16")).approvedBy(Paper.NOTE))
                .containsExactly(SERVICE);
    }

    @Test
    void doesNotCarryAnApprovalOverToANewVersion() {
        var atelier = atAppropriation().deposit(Papering.note(), FILE, HOLDER, at("2027-05-10"));
        atelier.approve(Paper.NOTE, 1, DDT, at("2027-05-11"));

        atelier.deposit(Papering.note(), FILE, HOLDER, at("2027-05-12"));

        assertThat(atelier.approvedBy(Paper.NOTE)).isEmpty();
        assertThatExceptionOfType(Stale.class)
                .as("approving the version that was read, no longer the last one")
                .isThrownBy(() -> atelier.approve(Paper.NOTE, 1, EVRON, at("2027-05-12")));
    }

    @ParameterizedTest
    @CsvSource({"1,9,true", "2,8,false", "3,10,false", "4,9,true", "3,7,true", "2,11,true"})
    void asksWhyWhenTheDaysAreNotTheUsualOnes(int onSite, int contractor, boolean explained) {
        var today = day("2027-05-10");

        assertThat(Papering.note(onSite, null, contractor, null)
                        .flaws(today, false)
                        .isEmpty())
                .isEqualTo(!explained);
        assertThat(Papering.note(onSite, "Site éclaté", contractor, "Relevés en plus")
                        .flaws(today, false))
                .isEmpty();
    }

    @Test
    void refusesACalendarThatDoesNotHold() {
        var said = Papering.note();
        var backwards = new NoteContent(
                2,
                null,
                8,
                null,
                "x",
                "x",
                said.deliverableForm(),
                "x",
                day("2027-06-10"),
                day("2027-06-05"),
                day("2027-06-04"),
                day("2027-06-01"));

        assertThat(backwards.flaws(day("2027-05-01"), false))
                .extracting(Flaw::field)
                .containsExactly("sessionTo", "visitOn", "restitutionOn");
        assertThat(said.flaws(day("2027-06-20"), false)).extracting(Flaw::field).containsExactly("visitOn");
        assertThat(said.flaws(day("2026-01-01"), false)).extracting(Flaw::field).containsExactly("restitutionOn");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-01, 2027-06-01, 25, ''",
        "2027-06-21, 2027-06-21, 25, 'heldFrom,heldTo'",
        "2027-06-02, 2027-06-01, 25, heldTo",
        "2027-04-01, 2027-04-02, 25, heldFrom",
        "2027-06-01, 2027-06-19, 25, heldTo",
        "2027-06-01, 2027-06-02, 0, attendance",
        "2027-06-01, 2027-06-02, 60000, attendance"
    })
    void refusesWhatCannotHaveBeenHeld(String from, String to, int attendance, String fields) {
        var flaws = Papering.held(SessionKind.DEBATE, from, to, attendance).flaws(day("2027-05-03"), day("2027-06-20"));

        assertThat(String.join(",", flaws.stream().map(Flaw::field).toList())).isEqualTo(fields);
    }

    @Test
    void neverKeepsAFlawThatAFormHasLetThrough() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> atAnimation().record(Papering.visit("2030-01-01"), List.of(), DDT, at("2027-06-10")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opened().holdKickOff(new KickOff(day("2027-05-20")), DDT, at("2027-05-04")));
    }

    @Test
    void resumesWhereItWasAndDoesNotCountTheDaysBetween() {
        var atelier = atAnimation();
        var limit = atelier.pace(LENGTH, day("2027-06-05")).limit();

        atelier.suspend("Élections", DDT, at("2027-06-05"));
        assertThat(atelier.phase()).isEqualTo(Phase.SUSPENDED);
        assertThat(atelier.workPhase()).isEqualTo(Phase.ANIMATION);
        assertThat(atelier.haltReason()).isEqualTo("Élections");
        assertThat(atelier.openTo(Set.of(SERVICE))).containsExactly(AtelierAct.RESUME, AtelierAct.ABANDON);

        atelier.resume(DDT, at("2027-06-15"));
        assertThat(atelier.phase()).isEqualTo(Phase.ANIMATION);
        assertThat(atelier.haltReason()).isNull();
        assertThat(atelier.pace(LENGTH, day("2027-06-15")).limit()).isEqualTo(limit.plusDays(10));
    }

    @Test
    void isAbandonedForGoodEvenWhenSuspended() {
        var atelier = atAnimation().suspend("Élections", DDT, at("2027-06-05"));

        atelier.abandon("La friche est vendue", DDT, at("2027-06-15"));

        assertThat(atelier.phase()).isEqualTo(Phase.ABANDONED);
        assertThat(atelier.haltReason()).isEqualTo("La friche est vendue");
        assertThat(atelier.openTo(Set.of(Capacity.values()))).isEmpty();
    }

    @Test
    void goesBackWithoutLosingAnythingButApprovals() {
        var atelier = atRestitution().deposit(Papering.REPORT, FILE, HOLDER, at("2027-06-20"));
        atelier.approve(Paper.DELIVERABLE, 1, EVRON, at("2027-06-22"));

        atelier.goBack(DDT, at("2027-06-23"));
        assertThat(atelier.phase()).isEqualTo(Phase.ANIMATION);
        assertThat(atelier.progress())
                .isEqualTo(new Progress(true, Set.of(SERVICE, COLLECTIVITE), true, 1, true, Set.of(), false, 0));

        atelier.goBack(DDT, at("2027-06-24"));
        assertThat(atelier.phase()).isEqualTo(Phase.APPROPRIATION);
        assertThat(atelier.approvedBy(Paper.NOTE)).isEmpty();
        assertThat(atelier.openTo(Set.of(COLLECTIVITE))).contains(AtelierAct.APPROVE_NOTE);

        atelier.goBack(DDT, at("2027-06-25"));
        assertThat(atelier.phase()).isEqualTo(Phase.PREPARATION);
        assertThat(atelier.notes()).hasSize(1);
    }

    @Test
    void warnsBeforeTheMissionOverrunsFourMonths() {
        var atelier = opened().holdKickOff(new KickOff(day("2027-05-03")), DDT, at("2027-05-04"));

        assertThat(atelier.pace(LENGTH, day("2027-05-05")))
                .isEqualTo(new Pace(day("2027-05-03"), day("2027-09-03"), day("2027-08-03"), Pace.Warning.NONE));
        assertThat(atelier.pace(LENGTH, day("2027-08-20")).warning()).isEqualTo(Pace.Warning.CLOSE);
        assertThat(atelier.pace(LENGTH, day("2027-09-04")).warning()).isEqualTo(Pace.Warning.OVERRUN);
        assertThat(atelier.pace(new MissionLength(5, 4, 15), day("2027-05-05")).warning())
                .isEqualTo(Pace.Warning.OVERRUN_EXPECTED);
        assertThat(atelier.abandon("x", DDT, at("2027-06-01"))
                        .pace(LENGTH, day("2028-01-01"))
                        .warning())
                .isEqualTo(Pace.Warning.NONE);
    }

    @Test
    void expectsToEndOnTheDayPlannedByTheNote() {
        var atelier = atAppropriation().deposit(Papering.note(), FILE, HOLDER, at("2027-05-10"));

        assertThat(atelier.pace(LENGTH, day("2027-05-10")).expectedEnd()).isEqualTo(day("2027-07-01"));
    }

    @Test
    void rewritesOnlyTheActionThatWasRead() {
        var atelier = atRestitution().add(Papering.ACTION, HOLDER, at("2027-07-02"));
        var rewritten = new ActionContent(
                Papering.ACTION.theme(), "Louer la halle", Priority.LOW, Horizon.LONG, "Commune d’Évron");

        atelier.edit(0, 0, rewritten, DDT, at("2027-07-03"));
        assertThat(atelier.actions()).extracting(RoadMapAction::content).containsExactly(rewritten);
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> atelier.edit(0, 5, rewritten, DDT, at("2027-07-03")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> atelier.remove(99, DDT, at("2027-07-03")));
        assertThat(atelier.remove(0, DDT, at("2027-07-03")).actions()).isEmpty();
    }

    @Test
    void knowsItsOwnFilesOnly() {
        var atelier = atAppropriation().deposit(Papering.note(), FILE, HOLDER, at("2027-05-10"));

        assertThat(atelier.attachment(7)).contains(FILE);
        assertThat(atelier.attachment(8)).isEmpty();
    }

    private static Atelier opened() {
        return new Atelier(1, Format.FLASH, DDT, at("2027-05-03"));
    }

    private static Atelier atAppropriation() {
        return opened().startAppropriation(DDT, at("2027-05-05"));
    }

    private static Atelier atAnimation() {
        return atAppropriation()
                .deposit(Papering.note(), FILE, HOLDER, at("2027-05-10"))
                .approve(Paper.NOTE, 1, DDT, at("2027-05-11"))
                .approve(Paper.NOTE, 1, EVRON, at("2027-05-12"))
                .startAnimation(DDT, at("2027-05-20"));
    }

    private static Atelier atRestitution() {
        return atAnimation()
                .record(Papering.visit("2027-06-01"), List.of(), DDT, at("2027-06-04"))
                .record(Papering.workshop("2027-06-01", "2027-06-03"), List.of(), HOLDER, at("2027-06-04"))
                .startRestitution(DDT, at("2027-06-05"));
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T08:00:00Z");
    }

    private static By by(Capacity capacity, String organisation) {
        return new By(1L, "Camille Exemple", 1L, organisation, capacity);
    }
}
