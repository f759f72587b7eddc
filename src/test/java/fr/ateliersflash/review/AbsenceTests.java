package fr.ateliersflash.review;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Absences;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What an examiner examines, while they are away and afterwards.
@ApplicationTest
class AbsenceTests {

    @Autowired
    Scene scene;

    @Autowired
    Absences absences;

    @Autowired
    Dossiers dossiers;

    @Autowired
    MockMvcTester mvc;

    @AfterEach
    void everybodyIsBack() {
        absences.ahead(scene.bureau()).forEach(one -> absences.end(one.id(), scene.bureau()));
    }

    @Test
    void isFoundWithTheirOwnByWhoeverStandsIn() {
        var request = scene.reaches(Stage.IN_REVIEW);
        assertThat(request.examinerId()).isEqualTo(scene.bureau().personId());
        assertThat(mine(scene.head(), request)).isFalse();
        assertThat(queued(scene.head(), request)).isFalse();

        assertThat(declare(today(), today().plusDays(3))).isInstanceOf(Outcome.Done.class);

        assertThat(mine(scene.head(), request)).isTrue();
        assertThat(queued(scene.head(), request)).isTrue();
        assertThat(mine(scene.bureau(), request)).isTrue();
        assertThat(queued(scene.bureau(), request)).isTrue();
        assertThat(scene.find(request.reference()).examinerId())
                .isEqualTo(scene.bureau().personId());
    }

    @Test
    void lastsFromItsFirstDayToItsLast() {
        var request = scene.reaches(Stage.IN_REVIEW);

        scene.clock().at(ago(6), () -> declare(today().plusDays(2), today().plusDays(5)));

        scene.clock().at(ago(5), () -> assertThat(mine(scene.head(), request)).isFalse());
        scene.clock().at(ago(4), () -> assertThat(mine(scene.head(), request)).isTrue());
        scene.clock().at(ago(1), () -> assertThat(mine(scene.head(), request)).isTrue());
        assertThat(mine(scene.head(), request)).isFalse();
        assertThat(queued(scene.head(), request)).isFalse();
    }

    private Instant ago(int days) {
        return scene.clock().instant().minus(days, ChronoUnit.DAYS);
    }

    @Test
    void leavesNobodyToStandInWhoIsAway() {
        declare(today(), today().plusDays(3));

        assertThat(refused(scene.bureau(), scene.head(), today().plusDays(3), today().plusDays(5)))
                .isEqualTo("account.absence.twice");
        assertThat(refused(scene.head(), scene.bureau(), today(), today())).isEqualTo("account.absence.away");
        assertThat(refused(scene.head(), scene.head(), today(), today())).isEqualTo("account.absence.oneself");
        assertThat(refused(scene.head(), scene.bureau(), today().minusDays(3), today().minusDays(1)))
                .isEqualTo("account.absence.past");
        assertThat(refused(scene.head(), scene.bureau(), today().plusDays(4), today().plusDays(5)))
                .isEmpty();
    }

    @Test
    void isOfTheBureauAlone() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> absences.declare(
                        scene.bureau().personId(), scene.ddt53().personId(), today(), today(), scene.bureau()));
        declare(today(), today());
        var id = absences.ahead(scene.bureau()).getFirst().id();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> absences.end(id, scene.ddt53()));
    }

    @Test
    void isDeclaredOnItsPageWhichKeepsWhatWasTyped() {
        assertThat(mvc.post()
                        .uri(
                                "/absences?person={p}&standIn={p}&from={d}&until={d}",
                                scene.bureau().personId(),
                                scene.bureau().personId(),
                                today(),
                                today())
                        .with(signedInAs(scene.bureau()))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Personne ne se remplace soi-même", "value=\"" + today() + "\"")
                .doesNotContain("??");
        declare(today(), today());
        assertThat(mvc.get().uri("/absences").with(signedInAs(scene.bureau())))
                .hasStatusOk()
                .bodyText()
                .contains("remplacement par " + scene.head().name())
                .doesNotContain("??");
        assertThat(mvc.get().uri("/examen").with(signedInAs(scene.head())))
                .bodyText()
                .contains("En l’absence de " + scene.bureau().name());
    }

    private Outcome<Absences.Absence> declare(LocalDate from, LocalDate until) {
        return absences.declare(scene.bureau().personId(), scene.head().personId(), from, until, scene.bureau());
    }

    private String refused(Viewer person, Viewer standIn, LocalDate from, LocalDate until) {
        return absences.declare(person.personId(), standIn.personId(), from, until, scene.bureau())
                        instanceof Outcome.Refused<Absences.Absence>(var refusals)
                ? refusals.getFirst().key()
                : "";
    }

    private boolean mine(Viewer viewer, AtelierRequest request) {
        return dossiers.mine(viewer, Long.MAX_VALUE, 500).stream()
                .map(RequestRow::id)
                .anyMatch(id -> id == request.id());
    }

    private boolean queued(Viewer viewer, AtelierRequest request) {
        return mvc.get()
                .uri("/examen?etat=en-examen&tri=recentes&examinateur=" + viewer.personId())
                .with(signedInAs(scene.bureau()))
                .exchange()
                .getMvcResult()
                .getModelAndView()
                .getModel()
                .get("page")
                .toString()
                .contains(request.reference().value());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(scene.clock().instant(), French.PARIS);
    }
}
