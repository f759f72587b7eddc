package fr.ateliersflash.desk.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.assignment.Ground;
import fr.ateliersflash.assignment.Proposals;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.messaging.Guests;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.GuestRight;
import fr.ateliersflash.request.Purpose;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Whoever sees a dossier by invitation alone reads what the collectivité does, wherever they come from.
@ApplicationTest
@Import(Guests.class)
class InvitedTests {

    private static final List<String> BETWEEN_OFFICES =
            List.of("credits", "commandes", "rappels", "notes", "examen", "designation");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scene scene;

    @Autowired
    Guests guests;

    @Autowired
    Designation designation;

    @Autowired
    Proposals proposals;

    @Autowired
    Filing filing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void readNothingOfTheChoiceOfTheGroupement() {
        var request = scene.reaches(Stage.PROPOSED);
        var refusing = scene.solicited(request.reference());
        decline(request);

        assertThat(html(request, scene.ddt53())).contains(refusing.organisation());
        assertThat(invited(request))
                .allSatisfy(guest -> assertThat(html(request, guest))
                        .doesNotContain(refusing.organisation(), "rang", "tour de consultation")
                        .contains("désigner une équipe"));
    }

    @Test
    void readNoMoney() {
        var request = scene.reaches(Stage.ACCEPTED);

        assertThat(html(request, scene.ddt53())).contains("crédits");
        assertThat(invited(request)).allSatisfy(guest -> {
            assertThat(html(request, guest)).doesNotContain("crédit", "commande");
            assertThat(html("/ateliers/" + request.reference(), guest))
                    .doesNotContain("Les crédits", "bon de commande", "/credits", "/commandes")
                    .contains("formalités");
        });
    }

    @Test
    void openNoneOfThePagesOfTheOffices() {
        var request = scene.reaches(Stage.DELEGATED);

        assertThat(invited(request))
                .allSatisfy(guest -> assertThat(BETWEEN_OFFICES)
                        .allSatisfy(page -> assertThat(mvc.get()
                                        .uri("/demandes/%s/%s".formatted(request.reference(), page))
                                        .with(signedInAs(guest)))
                                .hasStatus(404))
                        .allSatisfy(page ->
                                assertThat(html(request, guest)).doesNotContain(request.reference() + "/" + page)));
    }

    @Test
    void areNamedToThoseWhoWaitForThem() {
        var request = scene.reaches(Stage.DRAFT);
        var guest = guests.invited(request);
        jdbc.sql("insert into request_access (request_id, key) values (?, ?)")
                .params(request.id(), Keys.person(guest.personId()) + "-" + GuestRight.WRITE)
                .update();
        var typed = new Purpose("Une halle", "", "", "", "");
        filing.save(request.reference(), Reading.of(request.fiche().purpose()), typed, List.of(), scene.ddt53());

        assertThat(html(request, scene.ddt53()))
                .containsPattern(guest.name() + "\\h: compléter la fiche")
                .doesNotContain("la personne invitée");
    }

    private List<Viewer> invited(AtelierRequest request) {
        return List.of(guests.invited(request), guests.invited(request, scene.ddt22()));
    }

    /// Every groupement in turn, so that a new round is to be decided.
    private void decline(AtelierRequest request) {
        for (var live = designation.live(request.id()); live.isPresent(); live = designation.live(request.id())) {
            var groupement = scene.solicited(request.reference());
            proposals.decline(live.get().id(), Ground.CAPACITY, "Équipe engagée ailleurs.", groupement);
            designation.propose(request.reference(), scene.bureau());
        }
    }

    private String html(AtelierRequest request, Viewer viewer) {
        return html("/demandes/" + request.reference(), viewer);
    }

    private String html(String page, Viewer viewer) {
        var answer = mvc.get().uri(page).with(signedInAs(viewer)).exchange().getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
