package fr.ateliersflash.notification;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Registration;
import fr.ateliersflash.account.Role;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Cast;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Bearer;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.GuestRight;
import fr.ateliersflash.request.Invitation;
import fr.ateliersflash.request.InvitationSent;
import fr.ateliersflash.request.Sharing;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.RemarkTarget;
import fr.ateliersflash.review.Spot;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import fr.ateliersflash.support.Together;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// What really leaves, through a real SMTP server.
@ApplicationTest
class MailTests {

    private static final PostOffice OFFICE = new PostOffice();
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Scene scene;

    @Autowired
    Examination examination;

    @Autowired
    Postman postman;

    @Autowired
    Sharing sharing;

    @Autowired
    Mails mailsKept;

    @Autowired
    Courier courier;

    @Autowired
    Outbox outbox;

    @Autowired
    Digests digests;

    @Autowired
    Preferences preferences;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Directory directory;

    @Autowired
    Registration registration;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", OFFICE::port);
        registry.add("ateliers.address", () -> "https://ateliers.exemple.fr");
        registry.add("ateliers.mail.from", () -> "Ateliers flash <ne-pas-repondre@ateliers.exemple.fr>");
    }

    @BeforeAll
    static void open() {
        OFFICE.open();
    }

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @Test
    void leavesOnceTheActIsCertainAndSaysWhoWhatAndWhere() throws Exception {
        var request = scene.reaches(Stage.IN_REVIEW);
        sendBack(request);

        var mail = theMailTo(scene.ddt53(), request, "demande des compléments");
        assertThat(mail.getSubject())
                .isEqualTo("Le bureau de la DGALN demande des compléments sur la demande d’Évron [%s]"
                        .formatted(request.reference()));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Message-ID")[0]).endsWith("@ateliers.exemple.fr>");
        assertThat(mail.getHeader("Reply-To")).isNull();
        assertThat(mail.getFrom()[0].toString()).contains("ne-pas-repondre@ateliers.exemple.fr");
        var link = "https://ateliers.exemple.fr/demandes/" + request.reference() + "/complements";
        assertThat(part(mail, "text/plain"))
                .startsWith("Bonjour ")
                .contains(
                        "Ouvrir la page\u00a0:",
                        link,
                        "Précisez le site.",
                        "Vos préférences prévoient",
                        "Ne répondez pas à ce courriel",
                        "/notifications/preferences")
                .doesNotContain("<", "&#", "[#", "${");
        assertThat(part(mail, "text/html"))
                .contains("lang=\"fr\"", "href=\"" + link + "\"", "Précisez le site.")
                .doesNotContain("th:");
        assertThat(mails(request)).allMatch(status -> status.equals("SENT"));
    }

    @Test
    void neverLeavesForAnActThatIsUndone() {
        var request = scene.reaches(Stage.IN_REVIEW);
        var before = mails(request);

        transaction.executeWithoutResult(undone -> {
            sendBack(request);
            assertThat(mails(request)).hasSizeGreaterThan(before.size());
            undone.setRollbackOnly();
        });
        postman.deliver();

        assertThat(mails(request)).hasSameSizeAs(before);
        assertThat(OFFICE.receivedBy(scene.addressOf(scene.ddt53())))
                .noneMatch(mail -> isAbout(mail, request, "compléments"));
    }

    @Test
    void isTriedAgainWhenTheServerIsBack() {
        var request = scene.reaches(Stage.IN_REVIEW);
        postman.deliver();
        OFFICE.close();
        try {
            sendBack(request);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(failures(request)).contains("UNREACHABLE"));
        } finally {
            OFFICE.open();
        }
        assertThat(postman.deliver()).as("not at once").isZero();
        makeDue(request);
        postman.deliver();

        assertThat(theMailTo(scene.ddt53(), request, "demande des compléments")).isNotNull();
        assertThat(mails(request)).allMatch(status -> status.equals("SENT"));
    }

    @Test
    void anAddressThatDoesNotExistBecomesADeadLetterAndTheHistorySaysIt() {
        var request = scene.reaches(Stage.SUBMITTED);
        var address = "inconnu-" + UUID.randomUUID() + "@exemple.fr";
        invite(request, address);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(letter(address))
                        .containsEntry("status", "DEAD")
                        .containsEntry("failure", "UNKNOWN_ADDRESS"));
        var timeline = "Courriel refusé par le serveur du destinataire\u00a0: " + address;
        assertThat(dossier(request, scene.ddt53())).contains(timeline);
        assertThat(dossier(request, scene.bureau())).contains(timeline);
        assertThat(dossier(request, scene.evron())).doesNotContain(address);

        var admin = scene.administrator();
        assertThat(page("/administration/courriels", admin))
                .contains(address, "Cette adresse n’existe pas", "550 5.1.1", "vous invite à commenter")
                .doesNotContain("/invitations/secret");
        var id = letter(address).get("id");
        assertThat(mvc.post()
                        .uri("/administration/courriels/" + id + "/classement")
                        .with(csrf())
                        .with(signedInAs(admin)))
                .hasRedirectedUrl("/administration/courriels");
        assertThat(letter(address)).containsEntry("status", "FILED");
    }

    @Test
    void whatIsRefusedForNowIsTriedLaterThenLaterStill() {
        var request = scene.reaches(Stage.SUBMITTED);
        var address = "plus-tard-" + UUID.randomUUID() + "@exemple.fr";
        invite(request, address);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(letter(address))
                        .containsEntry("status", "WAITING")
                        .containsEntry("failure", "LATER"));

        for (int attempt = 2; attempt <= Outbox.DELAYS.size() + 1; attempt++) {
            makeDue(request);
            postman.deliver();
        }

        assertThat(letter(address)).containsEntry("status", "DEAD").containsEntry("attempts", 7);
        assertThat(dossier(request, scene.bureau())).doesNotContain(address);
        assertThat(mvc.post()
                        .uri("/administration/courriels/" + letter(address).get("id") + "/renvoi")
                        .with(csrf())
                        .with(signedInAs(scene.administrator())))
                .hasRedirectedUrl("/administration/courriels");
        await().atMost(SOON).untilAsserted(() -> assertThat(letter(address)).containsEntry("attempts", 1));
    }

    @Test
    void whatIsRefusedWithoutTheAddressBeingWrongIsTriedAgainAndTheHistorySaysNothing() {
        var request = scene.reaches(Stage.SUBMITTED);
        var address = "ailleurs-" + UUID.randomUUID() + "@exemple.fr";
        invite(request, address);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(letter(address))
                        .containsEntry("status", "WAITING")
                        .containsEntry("failure", "REFUSED"));
        assertThat(page("/administration/courriels?etat=en-attente", scene.administrator()))
                .contains("l’adresse du destinataire n’est pas en cause", "550 5.7.1");
        assertThat(dossier(request, scene.bureau())).doesNotContain(address);
    }

    @Test
    void whatWasNotTriedWhenTheApplicationStopsGoesBackAtOnce() {
        var request = scene.reaches(Stage.SUBMITTED);
        postman.deliver();
        var batch = transaction.execute(_ -> {
            IntStream.range(0, Courier.AT_A_TIME * 2)
                    .forEach(_ -> invitation(request, UUID.randomUUID() + "@exemple.fr"));
            return outbox.claim();
        });
        var asked = new AtomicInteger();

        var left = courier.carry(Objects.requireNonNull(batch), () -> asked.incrementAndGet() > 1);

        assertThat(left).isEqualTo(Courier.AT_A_TIME);
        postman.deliver();
        await().atMost(SOON).untilAsserted(() -> assertThat(mails(request)).allMatch(status -> status.equals("SENT")));
        assertThat(jdbc.sql("select max(attempts) from notification_mail where request_id = ?")
                        .param(request.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anInvitationTakenBackOrReplacedLeavesNoLinkAndNoMailToSend() {
        var request = scene.reaches(Stage.DRAFT);
        var address = "plus-tard-" + UUID.randomUUID() + "@exemple.fr";
        var first = done(request, address);
        await().atMost(SOON).untilAsserted(() -> assertThat(ofInvitation(first)).containsEntry("failure", "LATER"));
        assertThat(ofInvitation(first).get("content").toString()).contains("/invitations/");

        var second = done(request, address);
        assertThat(ofInvitation(first)).containsEntry("status", "FILED");
        sharing.revoke(request.reference(), second.id(), scene.ddt53());

        for (var one : List.of(first, second)) {
            assertThat(ofInvitation(one)).containsEntry("status", "FILED");
            assertThat(ofInvitation(one).get("content")).hasToString("[]");
        }
        makeDue(request);
        postman.deliver();
        assertThat(ofInvitation(second)).containsEntry("status", "FILED");
    }

    @Test
    void anInvitationThatHasExpiredIsNotSentAgainAndItsLinkIsNotKept() {
        var request = scene.reaches(Stage.DRAFT);
        var address = "inconnu-" + UUID.randomUUID() + "@exemple.fr";
        var invitation = done(request, address);
        await().atMost(SOON).untilAsserted(() -> assertThat(letter(address)).containsEntry("status", "DEAD"));
        jdbc.sql("update notification_mail set expires_at = now() - interval '1 minute' where invitation_id = ?")
                .param(invitation.id())
                .update();

        assertThat(mvc.post()
                        .uri("/administration/courriels/" + letter(address).get("id") + "/renvoi")
                        .with(csrf())
                        .with(signedInAs(scene.administrator())))
                .hasRedirectedUrl("/administration/courriels");

        assertThat(letter(address)).containsEntry("status", "FILED").containsEntry("attempts", 1);
        assertThat(letter(address).get("content")).hasToString("[]");
    }

    @Test
    void deadLettersAreForgottenWithAge() {
        var request = scene.reaches(Stage.DRAFT);
        var address = "inconnu-" + UUID.randomUUID() + "@exemple.fr";
        done(request, address);
        await().atMost(SOON).untilAsserted(() -> assertThat(letter(address)).containsEntry("status", "DEAD"));
        jdbc.sql("update notification_mail set at = now() - interval '91 days' where address = ?")
                .param(address)
                .update();

        mailsKept.forget();

        assertThat(jdbc.sql("select count(*) from notification_mail where address = ?")
                        .param(address)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theDigestLeavesOutWhatOneNoLongerSeesAndOnePersonsFailureHoldsNobodyBack() throws Exception {
        digests.gather();
        var seen = scene.reaches(Stage.SUBMITTED, new Bearer(BearerKind.COMMUNE, "53130", "Laval"));
        var hidden = scene.reaches(Stage.SUBMITTED);
        var unlucky = enter(scene.laval().organisationId());
        var lucky = enter(scene.laval().organisationId());
        for (var person : List.of(unlucky, lucky)) {
            awaits(person, seen, "request.SUBMIT");
            awaits(person, hidden, "request.SUBMIT");
        }
        jdbc.sql("update account_person set email = '' where id = ?")
                .param(unlucky.personId())
                .update();

        digests.gather();
        postman.deliver();

        await().atMost(SOON).until(() -> digestsOf(lucky).size() == 1);
        assertThat(part(digestsOf(lucky).getFirst(), "text/plain"))
                .contains(seen.reference().value())
                .doesNotContain(hidden.reference().value());
        jdbc.sql("update account_person set email = ? where id = ?")
                .params(UUID.randomUUID() + "@exemple.fr", unlucky.personId())
                .update();
        digests.gather();
        postman.deliver();
        await().atMost(SOON).until(() -> digestsOf(unlucky).size() == 1);
    }

    private void awaits(Viewer person, AtelierRequest request, String key) {
        jdbc.sql("""
                        insert into notification_notice
                            (person_id, request_id, key, kind, subject, text, href, at, awaits_digest)
                        values (?, ?, ?, 'PROGRESS', 'Du nouveau [' || ? || ']', 'Texte', '/', now(), true)""")
                .params(
                        person.personId(),
                        request.id(),
                        key,
                        request.reference().value())
                .update();
    }

    private Invitation done(AtelierRequest request, String address) {
        var guest = new Invitation.Guest(address, GuestRight.COMMENT, false, "CAUE d’essai");
        return switch (sharing.invite(request.reference(), guest, scene.ddt53())) {
            case Outcome.Done<Invitation>(var invitation) -> invitation;
            case Outcome.Refused<Invitation> refused -> throw new AssertionError(refused);
        };
    }

    private Map<String, Object> ofInvitation(Invitation invitation) {
        return jdbc.sql("select * from notification_mail where invitation_id = ?")
                .param(invitation.id())
                .query()
                .singleRow();
    }

    @Test
    void anInvitationReachesSomebodyWhoHasNoAccount() throws Exception {
        var request = scene.reaches(Stage.SUBMITTED);
        var address = UUID.randomUUID() + "@caue.exemple.fr";
        invite(request, address);

        await().atMost(SOON).until(() -> OFFICE.receivedBy(address).size() == 1);
        var mail = OFFICE.receivedBy(address).getFirst();
        assertThat(mail.getSubject())
                .isEqualTo("La DDT de la Mayenne vous invite à commenter la demande d’Évron [%s]"
                        .formatted(request.reference()));
        assertThat(part(mail, "text/plain"))
                .contains(
                        "https://ateliers.exemple.fr/invitations/secret",
                        scene.ddt53().name(),
                        "jusqu’au ")
                .doesNotContain("/notifications/preferences");
        await().atMost(SOON).untilAsserted(() -> assertThat(letter(address)).containsEntry("status", "SENT"));
        assertThat(letter(address).get("content")).as("the secret is not kept").hasToString("[]");
    }

    @Test
    void whoeverLosesTheirAccessIsToldByMailAndNamedInTheHistory() throws Exception {
        var request = scene.reaches(Stage.SUBMITTED);
        var laval = scene.laval();
        var invitation = done(request, scene.addressOf(laval));
        jdbc.sql(
                        "update request_invitation set accepted_at = sent_at, person_id = ?, person_name = ?, person_organisation = ? where id = ?")
                .params(laval.personId(), laval.name(), laval.organisation(), invitation.id())
                .update();

        sharing.revoke(request.reference(), invitation.id(), scene.ddt53());

        var mail = theMailTo(laval, request, "vous a retiré l’accès");
        assertThat(mail.getSubject()).startsWith("La DDT de la Mayenne").contains("" + request.reference());
        assertThat(part(mail, "text/plain"))
                .contains(scene.ddt53().name(), "Vous ne voyez plus ce dossier", "vous aviez accès")
                .doesNotContain("/demandes/");
        assertThat(jdbc.sql("select detail from journal_entry where request_id = ? and key = 'request.UNSHARE'")
                        .param(request.id())
                        .query(String.class)
                        .single())
                .isEqualTo("%s (%s)".formatted(laval.name(), laval.organisation()));
    }

    @Test
    void theDigestIsOneMailWithAllThatIsNewAndNothingWhenNothingIs() throws Exception {
        var evron = scene.evron();
        digests.gather();
        postman.deliver();
        var before = digestsOf(evron).size();
        var first = scene.reaches(Stage.SUBMITTED);
        var second = scene.reaches(Stage.SUBMITTED);

        Together.all(this::gather, this::gather);
        postman.deliver();

        await().atMost(SOON).until(() -> digestsOf(evron).size() == before + 1);
        var text = part(digestsOf(evron).getLast(), "text/plain");
        assertThat(text).contains(first.reference().value(), second.reference().value());
        digests.gather();
        postman.deliver();
        assertThat(digestsOf(evron)).hasSize(before + 1);
    }

    @Test
    void eachPersonChoosesAndTheSharedMailboxGetsOneCopy() {
        var commune = scene.laval();
        var agent = enter(commune.organisationId());
        var quiet = enter(commune.organisationId());
        var shared = "service-" + UUID.randomUUID() + "@exemple.fr";
        preferences.choose(Map.of(NoticeKind.PROGRESS, Rhythm.AT_ONCE), agent);
        preferences.choose(Map.of(NoticeKind.PROGRESS, Rhythm.NEVER), quiet);
        mailboxes.share(shared, commune);
        try {
            var request = scene.reaches(Stage.SUBMITTED, new Bearer(BearerKind.COMMUNE, "53130", "Laval"));
            postman.deliver();

            assertThat(theMailTo(agent, request, "a déposé la demande de Laval"))
                    .isNotNull();
            await().atMost(SOON)
                    .until(() -> OFFICE.receivedBy(shared).stream()
                                    .filter(mail -> isAbout(mail, request, "a déposé"))
                                    .count()
                            == 1);
            digests.gather();
            postman.deliver();
            assertThat(OFFICE.receivedBy(scene.addressOf(quiet))).isEmpty();
        } finally {
            mailboxes.share("", commune);
        }
        assertThat(mailboxes.of(commune)).isEmpty();
    }

    @Test
    void twoSendersAtOnceNeverSendTwice() {
        var request = scene.reaches(Stage.IN_REVIEW);
        postman.deliver();
        var addresses = IntStream.range(0, 120)
                .mapToObj(_ -> UUID.randomUUID() + "@exemple.fr")
                .toList();
        transaction.executeWithoutResult(_ -> addresses.forEach(address -> invitation(request, address)));

        Together.all(postman::deliver, postman::deliver, postman::deliver);

        await().atMost(SOON).untilAsserted(() -> assertThat(mails(request)).allMatch(status -> status.equals("SENT")));
        assertThat(addresses)
                .allSatisfy(address -> assertThat(OFFICE.receivedBy(address)).hasSize(1));
    }

    @Test
    void whatAnInstanceLeftBehindIsTakenOverUnderTheSameName() throws Exception {
        var request = scene.reaches(Stage.SUBMITTED);
        var address = UUID.randomUUID() + "@exemple.fr";
        postman.deliver();
        invite(request, address);
        await().atMost(SOON).until(() -> OFFICE.receivedBy(address).size() == 1);
        jdbc.sql("""
                        update notification_mail
                        set status = 'SENDING', claimed_at = now() - interval '1 hour', sent_at = null
                        where address = ?""").param(address).update();

        postman.deliver();

        var mails = OFFICE.receivedBy(address);
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getMessageID()).isEqualTo(mails.get(1).getMessageID());
    }

    private Boolean gather() {
        digests.gather();
        return true;
    }

    private Viewer enter(long organisation) {
        var address = UUID.randomUUID() + "@exemple.fr";
        registration.person(organisation, "Lou Exemple", address, Role.AGENT, Cast.PASSWORD, By.SETTINGS);
        return directory.viewer(address);
    }

    private void sendBack(AtelierRequest request) {
        var today = LocalDate.ofInstant(scene.clock().instant(), French.PARIS);
        examination.sendBack(
                request.reference(),
                List.of(new Examination.Point(new Spot(RemarkTarget.SITE, null), "Précisez le site.")),
                today.plusDays(15),
                scene.bureau());
    }

    private void invite(AtelierRequest request, String address) {
        transaction.executeWithoutResult(_ -> invitation(request, address));
    }

    private void invitation(AtelierRequest request, String address) {
        var now = scene.clock().instant();
        events.publishEvent(new InvitationSent(
                1,
                request.id(),
                request.reference(),
                "Évron",
                address,
                GuestRight.COMMENT,
                "/invitations/secret",
                now.plus(Duration.ofDays(30)),
                scene.ddt53().acting(Capacity.SERVICE),
                now));
    }

    private MimeMessage theMailTo(Viewer viewer, AtelierRequest request, String words) {
        var address = scene.addressOf(viewer);
        await().atMost(SOON)
                .until(() -> OFFICE.receivedBy(address).stream().anyMatch(mail -> isAbout(mail, request, words)));
        var mails = OFFICE.receivedBy(address).stream()
                .filter(mail -> isAbout(mail, request, words))
                .toList();
        await().atMost(SOON).until(() -> !mails(request).contains("SENDING"));
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private List<MimeMessage> digestsOf(Viewer viewer) {
        return OFFICE.receivedBy(scene.addressOf(viewer)).stream()
                .filter(mail -> subject(mail).contains("nouveauté"))
                .toList();
    }

    private static boolean isAbout(MimeMessage mail, AtelierRequest request, String words) {
        return subject(mail).contains(request.reference().value())
                && subject(mail).contains(words);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String part(MimeMessage mail, String type) throws Exception {
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return (String) parts.getBodyPart(i).getContent();
            }
        }
        throw new AssertionError("No " + type);
    }

    private List<String> mails(AtelierRequest request) {
        return jdbc.sql("select status from notification_mail where request_id = ? order by id")
                .param(request.id())
                .query(String.class)
                .list();
    }

    private List<String> failures(AtelierRequest request) {
        return jdbc.sql("select failure from notification_mail where request_id = ? and failure is not null")
                .param(request.id())
                .query(String.class)
                .list();
    }

    private void makeDue(AtelierRequest request) {
        jdbc.sql("""
                        update notification_mail set next_at = now() - interval '1 second'
                        where request_id = ? and status = 'WAITING'""").param(request.id()).update();
    }

    private Map<String, Object> letter(String address) {
        return jdbc.sql("select * from notification_mail where address = ?")
                .param(address)
                .query()
                .singleRow();
    }

    private String dossier(AtelierRequest request, Viewer viewer) {
        return page("/demandes/" + request.reference(), viewer);
    }

    private String page(String address, Viewer viewer) {
        try {
            return mvc.get()
                    .uri(address)
                    .with(signedInAs(viewer))
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
