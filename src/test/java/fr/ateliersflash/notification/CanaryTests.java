package fr.ateliersflash.notification;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.messaging.Notebook;
import fr.ateliersflash.messaging.Talk;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.Verdict;
import fr.ateliersflash.review.AnswerKind;
import fr.ateliersflash.review.Decision;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.RemarkTarget;
import fr.ateliersflash.review.Spot;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Partner;
import fr.ateliersflash.support.Pdf;
import fr.ateliersflash.support.Scene;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What some write for themselves leaves by no other way: neither mails, notices, printed documents, deposits nor
/// search results of others carry it, however much happens to the dossier afterwards.
@ApplicationTest
@Import({Talk.class, Partner.class})
class CanaryTests {

    @Autowired
    Scene scene;

    @Autowired
    Examination examination;

    @Autowired
    Waves waves;

    @Autowired
    Designation designation;

    @Autowired
    Notebook notebook;

    @Autowired
    Talk talk;

    @Autowired
    Partner partner;

    @Autowired
    Stationery stationery;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    /// Unique words, and those who may read each.
    private record Canaries(String ofTheBureau, String ofTheService, String ofBoth) {

        List<String> hiddenFrom(Viewer viewer, Scene scene) {
            if (viewer.organisationId() == scene.bureau().organisationId()) {
                return List.of(ofTheService);
            }
            return viewer.organisationId() == scene.ddt53().organisationId()
                    ? List.of(ofTheBureau)
                    : List.of(ofTheBureau, ofTheService, ofBoth);
        }
    }

    @Test
    void leavesByNoOtherWay() {
        scene.groupements().forEach(scene::groupement);
        scene.evron();
        var request = scene.reaches(Stage.IN_REVIEW);
        var guest = partner.joins(request, scene.ddt53());
        var canaries = written(request);
        livesOn(request);

        assertThat(mailedOrToldTo(request, guest))
                .as("people around are told of what happens")
                .isNotEmpty();
        assertReadOnlyBy(canaries.ofTheBureau(), scene.bureau());
        assertReadOnlyBy(canaries.ofTheService(), scene.ddt53());
        assertReadOnlyBy(canaries.ofBoth(), scene.bureau(), scene.ddt53());
        around(request, guest)
                .forEach((name, viewer) -> assertThat(documents(request, viewer))
                        .as(name)
                        .allSatisfy((address, words) -> assertThat(words)
                                .as(address)
                                .doesNotContainIgnoringCase(
                                        canaries.hiddenFrom(viewer, scene).toArray(String[]::new))));
        around(request, guest)
                .forEach((name, viewer) -> canaries.hiddenFrom(viewer, scene)
                        .forEach(canary -> assertThat(text("/conversations?q=" + canary, viewer))
                                .as("%s searches", name)
                                .doesNotContain(
                                        "Note " + canary, "Question " + canary, "/demandes/" + request.reference())));
    }

    @Test
    void singsToThoseItIsFor() {
        var request = scene.reaches(Stage.IN_REVIEW);
        var canaries = written(request);

        assertThat(text("/conversations?q=" + canaries.ofTheBureau(), scene.head()))
                .contains("/demandes/" + request.reference());
        assertThat(text("/conversations?q=" + canaries.ofTheService(), scene.ddt53()))
                .contains("/demandes/" + request.reference());
        assertThat(text("/conversations?q=" + canaries.ofBoth(), scene.ddt53()))
                .contains("/demandes/" + request.reference());
        assertThat(text("/demandes/%s/fiche.pdf".formatted(request.reference()), scene.evron()))
                .as("printed documents are read")
                .contains(request.reference().value());
    }

    private Canaries written(AtelierRequest request) {
        var canaries = new Canaries(canary(), canary(), canary());
        notebook.write(request.reference(), "Note " + canaries.ofTheBureau(), scene.bureau());
        notebook.write(request.reference(), "Note " + canaries.ofTheService(), scene.ddt53());
        talk.ask(request, scene.bureau(), "Question " + canaries.ofBoth(), fr.ateliersflash.messaging.Party.SERVICE);
        return canaries;
    }

    /// Sent back, deposited again, validated, selected, proposed: everybody around is told.
    private void livesOn(AtelierRequest request) {
        var reference = request.reference();
        var point = new Examination.Point(new Spot(RemarkTarget.PURPOSE, "obstacles"), "Qui possède le site ?");
        examination.sendBack(reference, List.of(point), LocalDate.of(2030, 1, 31), scene.bureau());
        var remark = examination.asked(scene.find(reference)).findFirst().orElseThrow();
        var answer = new Examination.Answer(remark.id(), remark.version(), AnswerKind.EXPLAINED, "La commune.");
        done(examination.answer(reference, List.of(answer), scene.ddt53()));
        done(examination.resubmit(reference, scene.ddt53()));
        examination.checks(scene.find(reference)).stream()
                .filter(check -> !check.isSettled())
                .forEach(check -> examination.waive(reference, check.rule(), "Bassin de vie.", scene.bureau()));
        for (var letter : List.of(PieceKind.ENGAGEMENT_LETTER, PieceKind.SUPPORT_LETTER)) {
            var now = scene.find(reference);
            examination.assess(
                    reference, now.version(), scene.letter(now, letter), Verdict.ACCEPTED, null, scene.bureau());
        }
        scene.decides(reference, Decision.VALIDATE);
        talk.say(
                request,
                scene.bureau(),
                "À tous",
                fr.ateliersflash.messaging.Party.SERVICE,
                fr.ateliersflash.messaging.Party.COLLECTIVITE);
        var wish = new Waves.Wish(reference.value(), Money.euros(20_000), "Calendrier serré.");
        done(waves.decide(waves.current().orElseThrow().id(), List.of(wish), scene.head()));
        done(designation.propose(reference, scene.bureau()));
    }

    private Map<String, Viewer> around(AtelierRequest request, Viewer guest) {
        var around = new LinkedHashMap<String, Viewer>();
        around.put("bureau", scene.bureau());
        around.put("service", scene.ddt53());
        around.put("collectivité", scene.evron());
        around.put("another collectivité", scene.laval());
        around.put("another service", scene.ddt22());
        around.put("groupement asked", scene.solicited(request.reference()));
        around.put("guest", guest);
        around.put("administrator", scene.administrator());
        return around;
    }

    private void assertReadOnlyBy(String canary, Viewer... readers) {
        var told = new TreeSet<Long>();
        jdbc.sql("select * from notification_mail where at > now() - interval '1 day'")
                .query((row, index) -> {
                    var mail = Outbox.mail(row, index);
                    var words = mail.subject() + stationery.text(mail) + stationery.html(mail);
                    if (words.contains(canary)) {
                        told.add(organisation(row.getLong("person_id")));
                    }
                    return mail;
                })
                .list();
        jdbc.sql("""
                        select person_id from notification_notice
                        where concat_ws(' ', subject, text, reason, href) like '%' || ? || '%'""").param(canary).query(Long.class).list().forEach(person -> told.add(organisation(person)));
        var allowed = new TreeSet<Long>();
        Set.of(readers).forEach(reader -> allowed.add(reader.organisationId()));
        assertThat(allowed).as("organisations told “%s”", canary).containsAll(told);
    }

    private long organisation(long person) {
        return jdbc.sql("select organisation_id from account_person where id = ?")
                .param(person)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private List<String> mailedOrToldTo(AtelierRequest request, Viewer viewer) {
        return jdbc.sql("select subject from notification_notice where request_id = ? and person_id = ?")
                .params(request.id(), viewer.personId())
                .query(String.class)
                .list();
    }

    /// All that this viewer can take away.
    private Map<String, String> documents(AtelierRequest request, Viewer viewer) {
        var dossier = "/demandes/" + request.reference();
        var words = new LinkedHashMap<String, String>();
        List.of(
                        dossier + "/fiche.pdf",
                        dossier + "/recepisse.pdf",
                        dossier + "/recepisse/contenu",
                        dossier + "/depots",
                        dossier + "/courriers/engagement.pdf",
                        dossier + "/courriers/engagement.odt",
                        dossier + "/courriers/soutien.pdf",
                        dossier + "/courriers/soutien.odt",
                        "/notifications",
                        "/tableau-de-bord")
                .forEach(address -> words.put(address, text(address, viewer)));
        return words;
    }

    private String text(String address, Viewer viewer) {
        var answer = mvc.get().uri(address).with(signedInAs(viewer)).exchange().getResponse();
        var content = answer.getContentAsByteArray();
        if (answer.getStatus() == 200 && address.endsWith(".pdf")) {
            return new Pdf(content).text();
        }
        return answer.getStatus() == 200 && address.endsWith(".odt")
                ? unzipped(content)
                : new String(content, StandardCharsets.UTF_8);
    }

    private static String unzipped(byte[] content) {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    private static <T> void done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static String canary() {
        return "canari" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";
    }
}
