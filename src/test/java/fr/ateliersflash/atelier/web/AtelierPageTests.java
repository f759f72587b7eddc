package fr.ateliersflash.atelier.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.atelier.AtelierScene;
import fr.ateliersflash.atelier.AtelierScene.Stage;
import fr.ateliersflash.document.Samples;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "ateliers.documents.folder=target/test-documents")
@AutoConfigureMockMvc
@Import(AtelierScene.class)
class AtelierPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Stage stage;

    @Test
    void saysWhatItsOpeningWaitsFor() {
        var cast = stage.selected();

        assertThat(get(cast.address(), cast.service()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??")
                .contains("Atelier : Évron", "Avant d’ouvrir l’atelier", "Un groupement a accepté la mission")
                .contains("/demandes/" + cast.reference() + "/designation", "« Ouvrir l’atelier » apparaîtra ici")
                .doesNotContain("/ouverture");
        assertThat(post(cast.address() + "/ouverture", cast.service()))
                .hasStatus(422)
                .bodyText()
                .contains("Aucun groupement n’a encore accepté la mission", "Les crédits ne sont pas encore délégués");

        stage.settled(cast, false);
        assertThat(post(cast.address() + "/ouverture", cast.service())).hasRedirectedUrl(cast.address());
        assertThat(post(cast.address() + "/ouverture", cast.service())).hasStatus(409);
    }

    @Test
    void showsEachReaderTheActsThatAreTheirs() {
        var cast = stage.withNote();

        assertThat(get(cast.address(), cast.service()))
                .bodyText()
                .doesNotContain("??")
                .contains("Passer à l’animation", "Lire et approuver la note", "Suspendre", "Revenir à l’étape")
                .contains("Un bon de commande couvrant l’animation est notifié", "/commandes")
                .doesNotContain("Déposer la note");
        assertThat(get(cast.address(), cast.collectivite()))
                .hasStatusOk()
                .bodyText()
                .contains("Lire et approuver la note", "Demander une modification de la note")
                .contains("Les formalités de l’État sont faites")
                .doesNotContain("bon de commande", "Passer à l’animation", "Suspendre");
        assertThat(get(cast.address(), cast.groupement()))
                .bodyText()
                .contains("Déposer la note d’appropriation", "Un bon de commande couvrant l’animation")
                .doesNotContain("/commandes", "Suspendre", "approuver la note d’appropriation</a>");
        assertThat(get(cast.address(), cast.bureau()))
                .hasStatusOk()
                .bodyText()
                .contains("La note d’appropriation est déposée")
                .doesNotContain("Suspendre", "Publier");
    }

    @Test
    void doesNotExistForOthers() {
        var cast = stage.atRestitution();
        var stranger = stage.selected();

        for (var path : List.of("", "/note", "/livrable", "/visites", "/seances", "/feuille-de-route")) {
            assertThat(get(cast.address() + path, stranger.service())).as(path).hasStatus(404);
            assertThat(get(cast.address() + path, stranger.groupement()))
                    .as(path)
                    .hasStatus(404);
            for (var reader : List.of(cast.service(), cast.bureau(), cast.collectivite(), cast.groupement())) {
                assertThat(get(cast.address() + path, reader))
                        .as(path)
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("??");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ouverture",
                "appropriation",
                "animation",
                "restitution",
                "cloture",
                "suspension",
                "reprise",
                "abandon",
                "retour?version=0",
                "lancement",
                "visites",
                "reunion-de-restitution"
            })
    void leavesTheCourseToItsService(String noun) {
        var cast = stage.opened();

        for (var other : List.of(cast.bureau(), cast.collectivite(), cast.groupement())) {
            assertThat(post(cast.address() + "/" + noun, other, "reason", "x")).hasStatus(404);
        }
    }

    @Test
    void keepsWhatWasTypedOfAFlawedNoteAndSaysWhatToMend() {
        var cast = stage.atAppropriation();
        var typed = noteFields();
        typed.addAll(List.of("daysOnSite", "5", "team", "", "sessionFrom", "32/13/2027"));

        assertThat(get(cast.address() + "/note/depot", cast.groupement()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(send(cast.address() + "/note", cast.groupement(), file("note.pdf", Stage.pdf()), typed))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("??")
                .contains("Marche puis table longue", "32/13/2027", "Choisissez de nouveau le fichier")
                .contains("Cette date n’existe pas");

        typed.addAll(List.of("team", "Une paysagiste", "sessionFrom", "2027-06-03", "sessionTo", "2027-06-01"));
        assertThat(send(cast.address() + "/note", cast.groupement(), file("note.pdf", Stage.pdf()), typed))
                .hasStatus(422)
                .bodyText()
                .contains("Expliquez pourquoi la présence sur place", "La fin précède le début");
    }

    @Test
    void takesANoteInItsVersionsThroughBothApprovals() {
        var cast = stage.atAppropriation();
        var note = cast.address() + "/note";

        assertThat(send(note, cast.groupement(), file("", new byte[0]), noteFields()))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un fichier");
        assertThat(send(note, cast.groupement(), file("note.exe", "MZ".getBytes()), noteFields()))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("??", "document.refused");
        assertThat(send(note, cast.groupement(), file("note.pdf", Stage.pdf()), noteFields()))
                .hasRedirectedUrl(note);
        assertThat(get(note, cast.collectivite()))
                .bodyText()
                .contains(
                        "Déposée, à approuver",
                        "Version 1",
                        "Approuver la note",
                        "note.pdf",
                        "Feuille de route",
                        "9 jours")
                .doesNotContain("Déposer");

        assertThat(post(note + "/approbation", cast.collectivite(), "version", "1"))
                .hasRedirectedUrl(cast.address());
        assertThat(post(note + "/approbation", cast.collectivite(), "version", "1"))
                .hasStatus(409);
        assertThat(post(note + "/approbation", cast.groupement(), "version", "1"))
                .hasStatus(404);
        assertThat(post(note + "/modification?version=1", cast.service(), "reason", " "))
                .hasStatus(422);
        assertThat(post(note + "/modification?version=1", cast.service(), "reason", "Trop court"))
                .hasRedirectedUrl(cast.address());
        assertThat(get(note, cast.groupement()))
                .bodyText()
                .contains("Trop court", "Modification demandée", "Déposer une nouvelle version")
                .doesNotContain("Approuvée par");
        assertThat(get(note + "/depot", cast.groupement()))
                .bodyText()
                .contains("Marche puis table longue", "value=\"1\"");
    }

    @Test
    void givesItsFilesToItsReadersOnly() {
        var cast = stage.withNote();
        var page = get(cast.address() + "/note", cast.service()).getMvcResult();
        var href = find("(/ateliers/[^\"]*/documents/\\d+)", page);
        var stranger = stage.selected();

        assertThat(get(href, cast.collectivite()))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst()).startsWith("attachment"));
        assertThat(get(href, stranger.service())).hasStatus(404);
        var other = stage.withNote();
        assertThat(get(href.replace(cast.reference().value(), other.reference().value()), other.service()))
                .hasStatus(404);
        assertThat(get(cast.address() + "/documents/abc", cast.service())).hasStatus(404);
    }

    @Test
    void reportsOnWhatWasHeldWithItsPhotos() {
        var cast = stage.atAnimation();
        stage.on("2027-06-04");
        var visits = cast.address() + "/visites";

        assertThat(send(visits, cast.service(), photo("a.png"), visitFields("2027-06-09", "2027-06-09", "25")))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("??")
                .contains("Cette date est à venir", "Halle du bourg", "Choisissez de nouveau le fichier");
        assertThat(send(visits, cast.service(), photo("a.png"), visitFields("2027-06-01", "2027-05-31", "90000")))
                .hasStatus(422)
                .bodyText()
                .contains("La fin précède le début", "entre 1 et 5")
                .contains("90000");
        assertThat(send(visits, cast.service(), photo("a.png"), visitFields("2027-06-01", "2027-06-01", "beaucoup")))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez un nombre entier", "beaucoup");
        assertThat(send(visits, cast.service(), photo("a.png"), visitFields("2027-06-01", "2027-06-01", "25")))
                .hasRedirectedUrl(visits);
        assertThat(get(visits, cast.collectivite()))
                .bodyText()
                .contains("le 1er juin 2027", "25 personnes", "a.png")
                .doesNotContain("Consigner une visite");
        assertThat(send(
                        cast.address() + "/seances",
                        cast.groupement(),
                        photo("a.png"),
                        visitFields("2027-06-01", "2027-06-01", "25")))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une nature de séance");
    }

    @Test
    void writesTheRoadMapLineByLine() {
        var cast = stage.atRestitution();
        var map = cast.address() + "/feuille-de-route";
        String[] action = {
            "theme",
            "REPAIR_THE_CITY",
            "label",
            "Acheter la halle",
            "priority",
            "HIGH",
            "horizon",
            "SHORT",
            "leader",
            "Commune d’Évron",
            "version",
            "0"
        };

        assertThat(post(map, cast.groupement(), "label", "Acheter la halle"))
                .hasStatus(422)
                .bodyText()
                .contains("Acheter la halle");
        assertThat(post(map, cast.groupement(), action)).hasRedirectedUrl(map);
        assertThat(post(map, cast.collectivite(), action)).hasStatus(404);
        var href = find(
                "(/ateliers/[^\"]*/feuille-de-route/\\d+)\"",
                get(map, cast.service()).getMvcResult());
        assertThat(get(href, cast.service()))
                .hasStatusOk()
                .bodyText()
                .contains("Acheter la halle")
                .doesNotContain("??");
        action[3] = "Louer la halle";
        assertThat(post(href, cast.service(), action)).hasRedirectedUrl(map);
        assertThat(post(href, cast.groupement(), action))
                .as("read before it was rewritten")
                .hasStatus(409);
        assertThat(get(map, cast.collectivite()))
                .bodyText()
                .contains("Louer la halle", "Priorité haute, à court terme")
                .doesNotContain("Retirer");
        assertThat(post(href + "/suppression", cast.groupement())).hasRedirectedUrl(map);
        assertThat(post(href + "/suppression", cast.groupement())).hasStatus(404);
    }

    @Test
    void refusesToCloseWithEveryReasonAndWhereToMendIt() {
        var cast = stage.atRestitution();

        assertThat(post(cast.address() + "/cloture", cast.service()))
                .hasStatus(422)
                .bodyText()
                .contains("Le groupement n’a pas encore déposé le livrable", "La feuille de route est vide")
                .contains(cast.address() + "/reunion-de-restitution", "/demandes/" + cast.reference() + "/commandes");
        assertThat(post(cast.address() + "/animation", cast.service())).hasStatus(409);
    }

    @Test
    void keepsTheRestitutionMeetingAndRefusesOneToCome() {
        var cast = stage.atRestitution();
        var meeting = cast.address() + "/reunion-de-restitution";

        assertThat(post(meeting, cast.service(), "heldOn", "2030-01-01", "attendance", "60"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date est à venir");
        assertThat(post(meeting, cast.service(), "heldOn", "2027-06-04", "attendance", "60"))
                .hasRedirectedUrl(cast.address());
        assertThat(get(meeting, cast.collectivite()))
                .bodyText()
                .doesNotContain("??")
                .contains("4 juin 2027 devant 60 personnes");
    }

    @Test
    void isSuspendedAndGoesBackWithAReason() {
        var cast = stage.atAnimation();

        assertThat(post(cast.address() + "/suspension", cast.service(), "reason", ""))
                .hasStatus(422);
        assertThat(post(cast.address() + "/suspension", cast.service(), "reason", "Élections"))
                .hasRedirectedUrl(cast.address());
        assertThat(get(cast.address(), cast.collectivite()))
                .bodyText()
                .contains("Suspendu", "Élections")
                .doesNotContain("Reprendre");
        assertThat(post(cast.address() + "/reprise", cast.service())).hasRedirectedUrl(cast.address());
        var action = find(
                "action=\"([^\"]*/retour\\?version=\\d+)\"",
                get(cast.address() + "/retour", cast.service()).getMvcResult());
        assertThat(post(action, cast.service(), "reason", "Équipe changée")).hasRedirectedUrl(cast.address());
        assertThat(post(action, cast.service(), "reason", "Équipe changée")).hasStatus(409);
        assertThat(get(cast.address() + "/abandon", cast.service()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    @Test
    void isPublishedByTheBureauOnceClosed() {
        var cast = stage.closed();
        var publication = cast.address() + "/publication";

        assertThat(get(publication, cast.service())).hasStatus(404);
        var form = get(publication, cast.bureau()).getMvcResult();
        var version = find("name=\"version\" value=\"(\\d+)\"", form);
        assertThat(post(publication, cast.bureau(), "title", "La halle", "summary", "", "version", version))
                .hasStatus(422);
        assertThat(post(publication, cast.bureau(), "title", "La halle", "summary", "Une place", "version", version))
                .hasRedirectedUrl(cast.address());
        assertThat(get(cast.address(), cast.bureau()))
                .bodyText()
                .doesNotContain("??")
                .contains("Atelier clos", "Fiche publiée le");
    }

    @Test
    void asksForEachDepositAndMeetingInWordsThatExist() {
        var opened = stage.opened();
        assertThat(get(opened.address() + "/lancement", opened.service()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(post(opened.address() + "/lancement", opened.service(), "heldOn", ""))
                .hasStatus(422);
        assertThat(post(opened.address() + "/lancement", opened.service(), "heldOn", "2027-05-01"))
                .hasRedirectedUrl(opened.address());
        stage.settled(opened, false, MissionPhase.APPROPRIATION);
        assertThat(post(opened.address() + "/appropriation", opened.service())).hasRedirectedUrl(opened.address());

        var cast = stage.atRestitution();
        assertThat(get(cast.address() + "/livrable/depot", cast.groupement()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(send(
                        cast.address() + "/livrable",
                        cast.groupement(),
                        file("r.pdf", Stage.pdf()),
                        List.of(
                                "diagnosis",
                                "a",
                                "proposals",
                                "b",
                                "recommendedActions",
                                "c",
                                "sketches",
                                "",
                                "version",
                                "0")))
                .hasStatus(422);
        assertThat(send(
                        cast.address() + "/livrable",
                        cast.groupement(),
                        file("r.pdf", Stage.pdf()),
                        List.of(
                                "diagnosis",
                                "a",
                                "proposals",
                                "b",
                                "recommendedActions",
                                "c",
                                "sketches",
                                "d",
                                "version",
                                "0")))
                .hasRedirectedUrl(cast.address() + "/livrable");
        assertThat(get(cast.address() + "/livrable/modification", cast.collectivite()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    private static List<String> noteFields() {
        return new ArrayList<>(List.of(
                "daysOnSite",
                "3",
                "contractorDays",
                "9",
                "content",
                "La halle",
                "animation",
                "Marche puis table longue",
                "deliverableForm",
                "ROAD_MAP",
                "team",
                "Une paysagiste",
                "visitOn",
                "2027-06-01",
                "sessionFrom",
                "2027-06-01",
                "sessionTo",
                "2027-06-03",
                "restitutionOn",
                "2027-07-01",
                "version",
                "0"));
    }

    private static List<String> visitFields(String from, String to, String attendance) {
        return List.of(
                "kind",
                "VISIT",
                "heldFrom",
                from,
                "heldTo",
                to,
                "place",
                "Halle du bourg",
                "attendance",
                attendance,
                "notes",
                "Du bourg à la gare");
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, null, content);
    }

    private static MockMultipartFile photo(String name) {
        return new MockMultipartFile("photos", name, "image/png", Samples.PNG);
    }

    private static String find(String pattern, MvcResult page) {
        try {
            var matcher = Pattern.compile(pattern).matcher(page.getResponse().getContentAsString());
            assertThat(matcher.find()).as(pattern).isTrue();
            return matcher.group(1);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult get(String address, Viewer viewer) {
        return mvc.get().uri(address).with(signedInAs(viewer)).exchange();
    }

    private MvcTestResult post(String address, Viewer viewer, String... fields) {
        var request = mvc.post().uri(address).with(signedInAs(viewer)).with(csrf());
        fields(Arrays.asList(fields)).forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult send(String address, Viewer viewer, MockMultipartFile file, List<String> fields) {
        var request = mvc.post()
                .uri(address)
                .with(signedInAs(viewer))
                .with(csrf())
                .multipart()
                .file(file);
        fields(fields).forEach(request::param);
        return request.exchange();
    }

    /// The last value given to a field is the one that counts.
    private static Map<String, String> fields(List<String> namesAndValues) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            fields.put(namesAndValues.get(i), namesAndValues.get(i + 1));
        }
        return fields;
    }
}
