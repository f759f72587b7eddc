package fr.ateliersflash.account.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Organisation;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class AdministrationTests {

    private static final String ORGANISATIONS = "/administration/organisations";
    private static final Viewer ADMINISTRATOR = new Viewer(
            1,
            "Alix Exemple",
            1,
            "Administration",
            OrganisationKind.ADMINISTRATION,
            Set.of(Capacity.ADMINISTRATOR),
            Set.of(),
            false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Directory directory;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    final String unique = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void places() {
        scene.prepare();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ORGANISATIONS,
                ORGANISATIONS + "/1",
                ORGANISATIONS + "/nouvelle",
                ORGANISATIONS + "/nouvelle/commune"
            })
    void existsForAdministratorsOnly(String address) {
        assertThat(mvc.get().uri(address).with(signedInAs(scene.head()))).hasStatus(404);
        assertThat(mvc.get().uri(address).with(signedInAs(scene.ddt53()))).hasStatus(404);
        assertThat(mvc.get().uri(address))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/connexion");
    }

    @Test
    void letsNobodyElseAddAnything() {
        assertThat(mvc.post()
                        .uri(ORGANISATIONS + "/nouvelle/groupement")
                        .param("name", "Intrus " + unique)
                        .with(csrf())
                        .with(signedInAs(scene.bureau())))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri(ORGANISATIONS + "/1/personnes")
                        .param("email", unique + "@exemple.fr")
                        .with(csrf())
                        .with(signedInAs(scene.bureau())))
                .hasStatus(404);
        assertThat(directory.search("Intrus " + unique, "", 0, 1)).isEmpty();
    }

    @Test
    void listsInFrenchOrderPageAfterPage() {
        var all = names("DDT d", "", 0, 200);
        assertThat(all)
                .containsSubsequence("DDT de la Corse-du-Sud", "DDT de la Côte-d’Or", "DDT de la Creuse")
                .containsSubsequence("DDT de la Drôme", "DDT de la Haute-Corse");

        var first = directory.search("DDT d", "", 0, 12);
        var next = names("DDT d", first.getLast().name(), first.getLast().id(), 188);
        assertThat(Stream.concat(first.stream().map(Organisation::name), next.stream()))
                .containsExactlyElementsOf(all);
    }

    private List<String> names(String typed, String after, long afterId, int limit) {
        return directory.search(typed, after, afterId, limit).stream()
                .map(Organisation::name)
                .toList();
    }

    @Test
    void searchesByNameWithoutMindingAccents() {
        assertThat(get("?q=cotes d'armor"))
                .hasStatusOk()
                .bodyText()
                .contains("DDTM des Côtes-d’Armor", "Service de l’État en département")
                .doesNotContain("DDT de la Mayenne", "??");
        assertThat(get("?q=zzzzz")).bodyText().contains("Aucune organisation ne porte ce nom");
    }

    @Test
    void readsPageByPage() {
        var first = get("?q=DDT");
        assertThat(first).bodyText().contains("rel=\"next\"").contains("DDT de l’Ain");
        var last = directory.search("DDT", "", 0, 25).getLast();
        assertThat(get("?q=DDT&apres=" + last.id()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("DDT de l’Ain", ">" + last.name() + "<");
        assertThat(get("?apres=999999999")).hasStatus(404);
    }

    @Test
    void offersEveryKindInPlainWords() {
        assertThat(get("/nouvelle"))
                .hasStatusOk()
                .bodyText()
                .contains("Une commune", "Un PETR ou un syndicat mixte", "Un groupement de prestataires")
                .doesNotContain("??");
        for (var kind : Newcomer.values()) {
            assertThat(get("/nouvelle/" + kind.slug())).hasStatusOk().bodyText().doesNotContain("??");
        }
        assertThat(get("/nouvelle/autre")).hasStatus(404);
    }

    @Test
    void addsACommuneFoundByItsNameOnce() {
        jdbc.sql("delete from account_organisation where commune_insee = '53147'")
                .update();

        assertThat(create("commune", "commune", "Mayenne (53)")).hasStatus3xxRedirection();
        assertThat(directory.commune("53147")).isPresent();

        assertThat(create("commune", "commune", "Mayenne (53)"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette organisation existe déjà sous le nom «\u00a0Mayenne\u00a0»");
    }

    @Test
    void asksWhichCommuneWhenSeveralAnswer() {
        assertThat(create("commune", "commune", "Saint-Denis"))
                .hasStatus(422)
                .bodyText()
                .contains("choisissez le bon ci-dessous", "Saint-Denis (974)", "value=\"Saint-Denis\"");
        assertThat(create("commune", "commune", "Xyzzyx"))
                .hasStatus(422)
                .bodyText()
                .contains("Aucun lieu ne porte ce nom", "<title>Erreur");
        assertThat(create("commune", "commune", "")).hasStatus(422).bodyText().contains("Indiquez un lieu");
    }

    @Test
    void addsAnIntercommunaliteAndAGroupingByTheirSiren() {
        jdbc.sql("delete from account_organisation where siren = '246300966' and not exists"
                        + " (select from account_person where organisation_id = account_organisation.id)")
                .update();
        assertThat(create("intercommunalite", "epci", "246300966")).hasStatus3xxRedirection();

        assertThat(create("petr-ou-syndicat-mixte", "siren", "123456789"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Ce numéro SIREN n’est pas valable", "Écrivez le nom de l’organisation", "value=\"123456789\"");
    }

    @Test
    void addsTheStateServiceThatIsMissing() {
        assertThat(create("service-departemental", "departement", "53", "name", "DDT bis"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette organisation existe déjà sous le nom «\u00a0DDT de la Mayenne\u00a0»");
        assertThat(create("service-departemental", "departement", "20", "name", "DDT bis"))
                .hasStatus(422)
                .bodyText()
                .contains("Aucun département ne porte ce code");
        jdbc.sql("delete from account_organisation where departement_code = '975'")
                .update();
        assertThat(create("service-departemental", "departement", "975", "name", "DTAM de Saint-Pierre-et-Miquelon"))
                .hasStatus3xxRedirection();
        assertThat(directory.serviceOf("975")).isPresent();
        assertThat(create("service-regional", "name", "DREAL bis"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez la région du service");
    }

    @Test
    void addsAGroupementThenSomebodyInIt() {
        var page = groupement();

        assertThat(addPerson(page, "Lou Exemple", unique + "@Exemple.fr", "AGENT", "une phrase assez longue"))
                .hasRedirectedUrl(page);

        assertThat(mvc.get().uri(page).with(signedInAs(ADMINISTRATOR)))
                .hasStatusOk()
                .bodyText()
                .contains("Lou Exemple", unique + "@exemple.fr", "Groupement de prestataires")
                .contains("répond aux propositions, remet la note et le livrable")
                .doesNotContain("??", "une phrase assez longue");
        assertThat(directory.viewer(unique + "@exemple.fr").capacities()).containsExactly(Capacity.MANDATAIRE);
    }

    @Test
    void changesAnAccountOnItsPage() {
        addPerson(groupement(), "Lou Exemple", unique + "@exemple.fr", "AGENT", "une phrase assez longue");
        var person = directory.viewer(unique + "@exemple.fr").personId();

        assertThat(account(person, "/role", "role", "HEAD")).hasRedirectedUrl("/administration/personnes/" + person);
        assertThat(account(person, "/role", "role", "")).hasStatus(422);
        assertThat(account(person, "/mot-de-passe", "newPassword", "court"))
                .hasStatus(422)
                .bodyText()
                .contains("au moins 12 caractères", "Responsable")
                .doesNotContain("??", "court\"");
        assertThat(account(person, "/fermeture", "unused", "")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/administration/personnes/" + person).with(signedInAs(ADMINISTRATOR)))
                .hasStatusOk()
                .bodyText()
                .contains("Fermé", "Rouvrir ce compte")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/administration/personnes/" + person).with(signedInAs(scene.head())))
                .hasStatus(404);
    }

    private MvcTestResult account(long person, String act, String field, String value) {
        return mvc.post()
                .uri("/administration/personnes/" + person + act)
                .param(field, value)
                .with(csrf())
                .with(signedInAs(ADMINISTRATOR))
                .exchange();
    }

    @Test
    void refusesAnAddressThatIsTaken() {
        var page = groupement();
        addPerson(page, "Lou Exemple", unique + "@exemple.fr", "AGENT", "une phrase assez longue");

        assertThat(addPerson(page, "Noa Exemple", unique + "@EXEMPLE.fr", "HEAD", "une autre phrase longue"))
                .hasStatus(422)
                .bodyText()
                .contains("appartient déjà à un compte", "value=\"Noa Exemple\"", "href=\"#email\"")
                .doesNotContain("une autre phrase longue");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\", a@exemple.fr, AGENT, motdepasse-assez-long, Renseignez ce champ",
                "L, a@exemple.fr, AGENT, motdepasse-assez-long, Écrivez un nom de 2 à 100 caractères",
                "Lou Exemple, pas une adresse, AGENT, motdepasse-assez-long, Écrivez une adresse électronique complète",
                "Lou Exemple, a@exemple.fr, \"\", motdepasse-assez-long, Faites un choix",
                "Lou Exemple, a@exemple.fr, CHEF, motdepasse-assez-long, n’est pas comprise",
                "Lou Exemple, a@exemple.fr, AGENT, court, au moins 12 caractères",
                "Lou Exemple, a@exemple.fr, AGENT, éééééééééééééééééééééééééééééééééééééééé, trop long"
            })
    void saysWhatIsWrongBesideTheField(String name, String email, String role, String password, String sentence) {
        assertThat(addPerson(groupement(), name, email, role, password))
                .hasStatus(422)
                .bodyText()
                .contains(sentence, "<title>Erreur")
                .doesNotContain("??");
    }

    @Test
    void doesNotKnowOtherOrganisations() {
        assertThat(get("/999999999")).hasStatus(404);
        assertThat(get("/abc")).hasStatus(404);
        assertThat(addPerson(
                        ORGANISATIONS + "/999999999",
                        "Lou Exemple",
                        unique + "@exemple.fr",
                        "AGENT",
                        "assez long ainsi"))
                .hasStatus(404);
    }

    private String groupement() {
        var location = create("groupement", "name", "Groupement " + unique + UUID.randomUUID())
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(location);
    }

    private MvcTestResult addPerson(String organisation, String name, String email, String role, String password) {
        return mvc.post()
                .uri(organisation + "/personnes")
                .param("fullName", name)
                .param("email", email)
                .param("role", role)
                .param("initialPassword", password)
                .with(csrf())
                .with(signedInAs(ADMINISTRATOR))
                .exchange();
    }

    private MvcTestResult create(String kind, String... fields) {
        var request = mvc.post().uri(ORGANISATIONS + "/nouvelle/" + kind);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.with(csrf()).with(signedInAs(ADMINISTRATOR)).exchange();
    }

    private MvcTestResult get(String rest) {
        return mvc.get()
                .uri(ORGANISATIONS + rest)
                .with(signedInAs(ADMINISTRATOR))
                .exchange();
    }
}
