package fr.ateliersflash.notification.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Registration;
import fr.ateliersflash.account.Role;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Cast;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.notification.NoticeKind;
import fr.ateliersflash.notification.Preferences;
import fr.ateliersflash.notification.Rhythm;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class NotificationPagesTests {

    @Autowired
    Scene scene;

    @Autowired
    Preferences preferences;

    @Autowired
    Registration registration;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Test
    void theMenuCountsInWordsWhatIsNotRead() {
        var newcomer = somebody(scene.bureau());
        assertThat(get("/tableau-de-bord", newcomer)).bodyText().doesNotContain("non lue");
        var request = scene.reaches(Stage.SUBMITTED);

        assertThat(get("/tableau-de-bord", newcomer)).bodyText().contains("1 non lue");
        scene.reaches(Stage.SUBMITTED);
        assertThat(get("/tableau-de-bord", newcomer)).bodyText().contains("2 non lues");
        assertThat(get("/notifications", newcomer))
                .bodyText()
                .contains("a déposé la demande d’Évron [" + request.reference() + "]", "Non lue", "Tout marquer");

        assertThat(post("/notifications/lecture", newcomer)).hasRedirectedUrl("/notifications");
        assertThat(get("/notifications", newcomer)).bodyText().doesNotContain("Non lue", "non lue", "Tout marquer");
    }

    @Test
    void openingOneReadsItAndLeadsToItsPlaceForItsOwnerAlone() {
        var newcomer = somebody(scene.bureau());
        var request = scene.reaches(Stage.SUBMITTED);
        var id = jdbc.sql("select max(id) from notification_notice where person_id = ?")
                .param(newcomer.personId())
                .query(Long.class)
                .single();

        assertThat(get("/notifications/" + id, scene.evron())).hasStatus(404);
        assertThat(get("/notifications/" + id, newcomer))
                .hasRedirectedUrl("/demandes/" + request.reference() + "/examen");
        assertThat(get("/tableau-de-bord", newcomer)).bodyText().doesNotContain("non lue");
    }

    @Test
    void longListsAreReadPageAfterPageWithoutLosingAny() {
        var newcomer = somebody(scene.bureau());
        var request = scene.reaches(Stage.DRAFT);
        jdbc.sql("""
                        insert into notification_notice
                            (person_id, request_id, key, kind, subject, text, href, at, awaits_digest, read_at)
                        select :person, :request, 'request.SUBMIT', 'TASK', 'Sujet n° ' || n || '.', 'Texte', '/', now(), false,
                            case when n % 2 = 0 then now() end
                        from generate_series(1, 60) n""")
                .param("person", newcomer.personId())
                .param("request", request.id())
                .update();
        var pages = new StringBuilder();
        var next = "/notifications";
        while (!next.isEmpty()) {
            var html = html(get(next, newcomer));
            pages.append(html);
            var link =
                    Pattern.compile("href=\"(/notifications\\?avant=[^\"]+)\"").matcher(html);
            next = link.find() ? link.group(1).replace("&amp;", "&") : "";
        }
        for (int n = 1; n <= 60; n++) {
            assertThat(pages.toString()).containsOnlyOnce("Sujet n° " + n + ".");
        }
        assertThat(pages.indexOf("Sujet n° 1.")).as("not read").isLessThan(pages.indexOf("Sujet n° 60."));
    }

    @Test
    void eachKindHasItsRhythmAndSensibleOnesFromTheStart() {
        var newcomer = somebody(scene.bureau());
        assertThat(preferences.of(newcomer))
                .containsEntry(NoticeKind.TASK, Rhythm.AT_ONCE)
                .containsEntry(NoticeKind.EXCHANGE, Rhythm.AT_ONCE)
                .containsEntry(NoticeKind.DECISION, Rhythm.DAILY)
                .containsEntry(NoticeKind.PROGRESS, Rhythm.DAILY);

        assertThat(mvc.post()
                        .uri("/notifications/preferences")
                        .param("progress", "NEVER")
                        .param("task", "DAILY")
                        .with(csrf())
                        .with(signedInAs(newcomer)))
                .hasRedirectedUrl("/notifications/preferences");

        assertThat(preferences.of(newcomer))
                .containsEntry(NoticeKind.TASK, Rhythm.DAILY)
                .containsEntry(NoticeKind.PROGRESS, Rhythm.NEVER)
                .containsEntry(NoticeKind.DECISION, Rhythm.DAILY);
        assertThat(html(get("/notifications/preferences", newcomer)).replaceAll("\\s+", " "))
                .containsPattern("value=\"NEVER\"[^>]*name=\"progress\"[^>]*checked")
                .contains("Boîte partagée de mon organisation");
    }

    @Test
    void aSharedMailboxHasAnAddress() {
        var evron = scene.evron();
        assertThat(mvc.post()
                        .uri("/notifications/boite-partagee")
                        .param("address", "mairie chez evron")
                        .with(csrf())
                        .with(signedInAs(evron)))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez une adresse électronique complète", "mairie chez evron");

        assertThat(get(
                        "/notifications/preferences",
                        scene.groupement(scene.groupements().getFirst())))
                .bodyText()
                .doesNotContain("Boîte partagée");
    }

    @Test
    void theSharedMailboxIsChosenByTheHeadAndThePageSaysByWhom() {
        var head = scene.head();
        var examiner = scene.bureau();
        var address = UUID.randomUUID() + "@exemple.fr";
        assertThat(share(address, examiner)).hasStatus(404);
        assertThat(share(address, head)).hasRedirectedUrl("/notifications/preferences");
        try {
            assertThat(html(get("/notifications/preferences", examiner)))
                    .contains(address, "choisie par " + head.name(), "La personne qui dirige")
                    .doesNotContain("/notifications/boite-partagee");
            assertThat(html(get("/notifications/preferences", head))).contains("/notifications/boite-partagee");
            assertThat(jdbc.sql("select person from journal_entry where key = ? and detail = ?")
                            .params("notification.SHARE_MAILBOX", address)
                            .query(String.class)
                            .single())
                    .isEqualTo(head.name());
        } finally {
            share("", head);
        }
        assertThat(share(address, scene.ddt22())).as("nobody heads it").hasStatus(302);
        assertThat(share("", scene.ddt22())).hasStatus(302);
    }

    private MvcTestResult share(String address, Viewer viewer) {
        return mvc.post()
                .uri("/notifications/boite-partagee")
                .param("address", address)
                .with(csrf())
                .with(signedInAs(viewer))
                .exchange();
    }

    private Viewer somebody(Viewer colleague) {
        var address = UUID.randomUUID() + "@exemple.fr";
        registration.person(colleague.organisationId(), "Lou Exemple", address, Role.AGENT, Cast.PASSWORD, By.SETTINGS);
        return directory.viewer(address);
    }

    private MvcTestResult get(String address, Viewer viewer) {
        return mvc.get().uri(URI.create(address)).with(signedInAs(viewer)).exchange();
    }

    private MvcTestResult post(String address, Viewer viewer) {
        return mvc.post().uri(address).with(csrf()).with(signedInAs(viewer)).exchange();
    }

    private static String html(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
