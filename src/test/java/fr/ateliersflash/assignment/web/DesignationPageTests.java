package fr.ateliersflash.assignment.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Assignment;
import fr.ateliersflash.assignment.AssignmentStatus;
import fr.ateliersflash.assignment.CascadeScene;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.shared.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(CascadeScene.class)
class DesignationPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CascadeScene.People people;

    @Autowired
    Designation designation;

    @Test
    void saysWhoIsNextAndLetsTheBureauAct() {
        var evron = people.selected();

        assertThat(get("/demandes/" + evron + "/designation", people.bureau()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??")
                .contains(
                        "Désignation du groupement",
                        "solliciter : Atelier Exemple Nord (fictif) (rang 1)",
                        "5 jours ouvrés")
                .contains("Proposer la mission à ce groupement", "Passer ce rang")
                .doesNotContain("Annuler la proposition", "Ouvrir un nouveau tour");
    }

    @Test
    void isReadByTheServiceWithoutItsActs() {
        var evron = people.selected();

        assertThat(get("/demandes/" + evron + "/designation", people.service()))
                .hasStatusOk()
                .bodyText()
                .contains("rang 1")
                .doesNotContain("Proposer la mission", "Passer ce rang");
    }

    @Test
    void doesNotExistForOthers() {
        var evron = people.selected();
        var page = "/demandes/" + evron + "/designation";
        post("/demandes/" + evron + "/propositions", people.bureau());

        assertThat(get(page, people.collectivite())).hasStatus(404);
        assertThat(get(page, people.neighbour())).hasStatus(404);
        assertThat(get(page, people.ranked(1))).hasStatus(404);
        assertThat(get(page + "/proces-verbal", people.ranked(1))).hasStatus(404);
        assertThat(post("/demandes/" + evron + "/propositions", people.service()))
                .hasStatus(404);
    }

    @Test
    void proposesThenSaysWhoseAnswerIsAwaitedUntilWhen() {
        var evron = people.selected();

        assertThat(post("/demandes/" + evron + "/propositions", people.bureau()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/demandes/" + evron + "/designation");
        assertThat(get("/demandes/" + evron + "/designation", people.bureau()))
                .bodyText()
                .contains("est attendue jusqu’au 11 mai 2027", "Réponse attendue", "Annuler la proposition")
                .doesNotContain("Passer ce rang");
        assertThat(post("/demandes/" + evron + "/propositions", people.bureau()))
                .hasStatus(409);
    }

    @Test
    void saysToTheStateWhoToCallAtTheGroupementThatIsAsked() {
        var evron = people.selected();
        var page = "/demandes/" + evron + "/designation";
        var who = "Alix Exemple, directrice de mission, alix@nord.exemple.fr, 01 99 00 00 01";
        assertThat(get(page, people.bureau())).bodyText().doesNotContain(who);

        post("/demandes/" + evron + "/propositions", people.bureau());

        assertThat(get(page, people.bureau())).bodyText().contains("À contacter", who);
        assertThat(get(page, people.service())).bodyText().contains(who);
    }

    @Test
    void asksWhyARankIsPassedOver() {
        var evron = people.selected();
        var form = "/demandes/" + evron + "/designation/passage";

        assertThat(get(form, people.bureau()))
                .hasStatusOk()
                .bodyText()
                .contains("Motif")
                .doesNotContain("??");
        assertThat(post(form, people.bureau(), "reason", " ")).hasStatus(422);
        assertThat(post(form, people.bureau(), "ground", "CONFLICT_OF_INTEREST", "reason", "Conflit d’intérêts"))
                .hasStatus3xxRedirection();
        assertThat(get("/demandes/" + evron + "/designation/proces-verbal", people.service()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??")
                .contains("Procès-verbal de désignation", "Rang passé", "Conflit d’intérêts", "Sans objet", "Évron");
    }

    @Test
    void asksWhyAProposalIsCancelled() {
        var evron = people.selected();
        post("/demandes/" + evron + "/propositions", people.bureau());
        var form = "/demandes/%s/propositions/%d/annulation"
                .formatted(evron, live(evron).id());

        assertThat(get(form, people.bureau())).hasStatusOk().bodyText().doesNotContain("??");
        assertThat(post(form, people.bureau(), "reason", "Dossier incomplet")).hasStatus3xxRedirection();
        assertThat(get(form, people.bureau())).hasStatus(409);
    }

    @Test
    void listsToAGroupementWhatItMustAnswer() {
        var evron = people.selected();
        post("/demandes/" + evron + "/propositions", people.bureau());

        assertThat(get("/propositions", people.ranked(1)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??")
                .contains(evron.value(), "Évron", "11 mai 2027");
        assertThat(get("/propositions", people.ranked(2))).bodyText().doesNotContain(evron.value());
        assertThat(get("/propositions/" + live(evron).id(), people.ranked(2))).hasStatus(404);
        assertThat(get("/propositions", people.bureau())).hasStatus(404);
    }

    @Test
    void takesTheMissionWithATeamAndKeepsWhatWasTyped() {
        var evron = people.selected();
        post("/demandes/" + evron + "/propositions", people.bureau());
        var id = live(evron).id();

        assertThat(get("/propositions/" + id, people.ranked(1)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??")
                .contains("Paysages Fictifs", "Accepter la mission", "/demandes/" + evron);
        assertThat(post("/propositions/" + id + "/acceptation", people.ranked(1), "lead", "Dominique", "others", ""))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Dominique\"", "Choisissez au moins un membre de l’équipe");
        assertThat(post(
                        "/propositions/" + id + "/acceptation",
                        people.ranked(1),
                        "lead",
                        "Dominique Exemple",
                        "members",
                        "0",
                        "others",
                        "Autre Fictive : sols"))
                .hasRedirectedUrl("/propositions/" + id);

        assertThat(live(evron).status()).isEqualTo(AssignmentStatus.ACCEPTED);
        assertThat(get("/propositions/" + id, people.ranked(1)))
                .bodyText()
                .contains("Dominique Exemple", "Autre Fictive", "Acceptée")
                .doesNotContain("Accepter la mission");
    }

    @Test
    void asksHowTheTeamDoesWithoutTheCompetencesThatTheFicheAsksFor() {
        var evron = people.selected();
        people.asksFor(evron, "écologie, commerce");
        post("/demandes/" + evron + "/propositions", people.bureau());
        var id = live(evron).id();
        var address = "/propositions/" + id + "/acceptation";

        assertThat(get("/propositions/" + id, people.ranked(1)))
                .bodyText()
                .contains("Compétences que la fiche demande", "<li>commerce</li>");
        assertThat(post(address, people.ranked(1), "lead", "Dominique", "members", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("demandées par la fiche\u00a0: commerce", "value=\"Dominique\"");
        assertThat(live(evron).status()).isEqualTo(AssignmentStatus.PROPOSED);
        assertThat(post(
                        address,
                        people.ranked(1),
                        "lead",
                        "Dominique",
                        "members",
                        "1",
                        "remark",
                        "La CCI sera associée"))
                .hasStatus3xxRedirection();

        assertThat(get("/demandes/" + evron + "/designation", people.service()))
                .bodyText()
                .contains("écologie. Apportée par Paysages Fictifs", "commerce. Personne", "La CCI sera associée");
    }

    @Test
    void refusesAGroundThatDoesNotExplainTheAct() {
        var evron = people.selected();
        var form = "/demandes/" + evron + "/designation/passage";

        assertThat(post(form, people.bureau(), "ground", "REMOTENESS", "reason", "Trop loin"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un motif de la liste", ">Trop loin<");
    }

    @Test
    void leavesTheMissionWithAReason() {
        var evron = people.selected();
        post("/demandes/" + evron + "/propositions", people.bureau());
        var id = live(evron).id();
        var form = "/propositions/" + id + "/refus";

        assertThat(get(form, people.ranked(1))).hasStatusOk().bodyText().doesNotContain("??");
        assertThat(post(form, people.ranked(1), "reason", "")).hasStatus(422);
        assertThat(post(form, people.ranked(1), "ground", "CAPACITY", "reason", "Équipe engagée ailleurs"))
                .hasStatus3xxRedirection();
        assertThat(post(form, people.ranked(1), "ground", "CAPACITY", "reason", "Équipe engagée ailleurs"))
                .hasStatus(409)
                .bodyText()
                .contains("a déjà refusé cette mission", "Équipe engagée ailleurs", "Équipe indisponible");
        assertThat(post(form, people.ranked(1))).hasStatus(409);
        assertThat(get("/propositions/" + id, people.ranked(1)))
                .hasStatusOk()
                .bodyText()
                .contains("Refusée")
                .doesNotContain("/demandes/" + evron);
    }

    private Assignment live(Reference reference) {
        return designation.live(people.id(reference)).orElseThrow();
    }

    private MvcTestResult get(String uri, Viewer viewer) {
        return mvc.get().uri(uri).with(signedInAs(viewer)).exchange();
    }

    private MvcTestResult post(String uri, Viewer viewer, String... parameters) {
        var request = mvc.post().uri(uri).with(signedInAs(viewer)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
