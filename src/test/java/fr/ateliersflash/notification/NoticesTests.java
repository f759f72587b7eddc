package fr.ateliersflash.notification;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.account.Accounts;
import fr.ateliersflash.account.Correspondents;
import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.Registration;
import fr.ateliersflash.account.Role;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.local.Cast;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Bearer;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.review.Decision;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class NoticesTests {

    @Autowired
    Scene scene;

    @Autowired
    Notices notices;

    @Autowired
    Filing filing;

    @Autowired
    Examination examination;

    @Autowired
    Designation designation;

    @Autowired
    Directory directory;

    @Autowired
    Registration registration;

    @Autowired
    Accounts accounts;

    @Autowired
    Correspondents correspondents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    /// People are told from the day they have an account.
    @BeforeEach
    void everybodyIsThere() {
        scene.evron();
        scene.groupements().forEach(scene::groupement);
    }

    @Test
    void aDepositTellsTheBureauWhatToDoAndTheCollectiviteThatItIsDone() {
        var request = scene.reaches(Stage.SUBMITTED);

        assertThat(told(request, scene.bureau())).singleElement().satisfies(notice -> {
            assertThat(notice.subject())
                    .isEqualTo("La DDT de la Mayenne a déposé la demande d’Évron [" + request.reference() + "]");
            assertThat(notice.text()).isEqualTo("Prenez la demande en charge pour commencer l’examen.");
            assertThat(notice.kind()).isEqualTo(NoticeKind.TASK);
            assertThat(notice.href()).isEqualTo("/demandes/" + request.reference() + "/examen");
        });
        assertThat(told(request, scene.evron())).extracting(Notice::kind).containsExactly(NoticeKind.PROGRESS);
        assertThat(told(request, scene.ddt53())).as("whoever acts knows it").isEmpty();
        assertThat(told(request, scene.ddt22())).isEmpty();
        assertThat(told(request, scene.laval())).isEmpty();
    }

    @Test
    void aDraftIsNobodysNews() {
        var request = scene.reaches(Stage.COMPLETE_DRAFT);

        assertThat(everything(request)).isEmpty();
    }

    @Test
    void anActThatIsUndoneTellsNobodyAndMailsNobody() {
        var request = scene.reaches(Stage.IN_REVIEW);
        var before = everything(request);

        transaction.executeWithoutResult(undone -> {
            scene.decides(request.reference(), Decision.REJECT);
            assertThat(told(request, scene.evron())).hasSize(3);
            undone.setRollbackOnly();
        });

        assertThat(everything(request)).isEqualTo(before);
    }

    @Test
    void aReasonIsGivenToWhomMayReadIt() {
        var request = scene.reaches(Stage.IN_REVIEW);
        scene.decides(request.reference(), Decision.REJECT);

        assertThat(told(request, scene.ddt53()).getFirst().reason()).isEqualTo("Hors du champ.");
        assertThat(told(request, scene.evron()).getFirst().reason()).isEqualTo("Hors du champ.");
        assertThat(Announcements.givesReason("request.SELECT", Party.COLLECTIVITE))
                .isFalse();
        assertThat(Announcements.givesReason("request.SELECT", Party.SERVICE)).isTrue();
    }

    @Test
    void aGroupementHearsOfWhatConcernsItAndOfNothingElse() {
        var request = scene.reaches(Stage.PROPOSED);
        var asked = scene.solicited(request.reference());
        var proposal = designation.live(request.id()).orElseThrow();

        assertThat(told(request, asked)).singleElement().satisfies(notice -> {
            assertThat(notice.subject()).startsWith("Le bureau de la DGALN vous propose la mission d’Évron");
            assertThat(notice.href()).isEqualTo("/propositions/" + proposal.id());
        });
        assertThat(scene.groupements().stream()
                        .filter(one -> one != asked.organisationId())
                        .map(scene::groupement))
                .allSatisfy(rival -> assertThat(told(request, rival)).isEmpty());
        assertThat(told(request, scene.evron()))
                .as("the collectivité learns who is chosen, not who is asked")
                .noneMatch(notice -> notice.subject().contains("propos"));

        designation.cancel(request.reference(), proposal.id(), "Erreur de rang.", scene.bureau());

        assertThat(told(request, asked).getFirst().subject())
                .startsWith("Le bureau de la DGALN a annulé la proposition de la mission d’Évron");
    }

    @Test
    void whoeverIsInvitedByNameHearsWhatTheCollectiviteDoes() {
        var request = scene.reaches(Stage.IN_REVIEW);
        var guest = scene.laval();
        jdbc.sql("insert into request_access (request_id, key) values (?, ?)")
                .params(request.id(), Keys.person(guest.personId()))
                .update();

        scene.decides(request.reference(), Decision.REJECT);

        assertThat(told(request, guest)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.DECISION);
            assertThat(notice.href()).isEqualTo("/demandes/" + request.reference());
        });
    }

    @Test
    void whoeverLeftOrOnlyReadsIsToldNothing() {
        var commune = new Bearer(BearerKind.COMMUNE, "53084", "Craon");
        var office = directory.commune("53084").orElseGet(() -> {
            registration.commune("Craon", "53084", By.SETTINGS);
            return directory.commune("53084").orElseThrow();
        });
        var reader = enter(office.id(), Role.READER);
        var alone = scene.reaches(Stage.SUBMITTED, commune);
        assertThat(told(alone, reader)).as("nobody else is there to tell").hasSize(1);

        var agent = enter(office.id(), Role.AGENT);
        var left = enter(office.id(), Role.AGENT);
        accounts.close(left.personId(), scene.administrator());
        var request = scene.reaches(Stage.SUBMITTED, commune);

        assertThat(told(request, agent)).hasSize(1);
        assertThat(told(request, reader)).isEmpty();
        assertThat(told(request, left)).isEmpty();
    }

    private Viewer enter(long organisation, Role role) {
        var address = UUID.randomUUID() + "@exemple.fr";
        registration.person(organisation, "Lou Exemple", address, role, Cast.PASSWORD, By.SETTINGS);
        return directory.viewer(address);
    }

    @ParameterizedTest
    @EnumSource(names = {"RETURNED", "PUBLISHED", "ABANDONED"})
    void leadsEachOneToAPageThatIsTheirs(Stage stage) {
        var request = scene.reaches(stage);
        var people = jdbc.sql("select distinct person_id from notification_notice where request_id = ?")
                .param(request.id())
                .query(Long.class)
                .list();

        assertThat(correspondents.people(people)).isNotEmpty().allSatisfy(person -> {
            var viewer = directory.viewer(person.email());
            assertThat(told(request, viewer))
                    .isNotEmpty()
                    .allSatisfy(notice -> assertThat(mvc.get()
                                    .uri("/notifications/" + notice.id())
                                    .with(signedInAs(viewer)))
                            .hasRedirectedUrl(notice.href()));
            assertThat(told(request, viewer).stream().map(Notice::href).distinct())
                    .allSatisfy(href -> assertThat(mvc.get()
                                    .uri(href.replaceAll("#.*", ""))
                                    .with(signedInAs(viewer))
                                    .exchange()
                                    .getResponse()
                                    .getStatus())
                            .as(href + " for " + viewer.organisation())
                            .isIn(200, 302));
        });
    }

    @Test
    void isReadByItsOwnerAlone() {
        var request = scene.reaches(Stage.SUBMITTED);
        var notice = told(request, scene.bureau()).getFirst();

        assertThatThrownBy(() -> notices.open(notice.id(), scene.head())).isInstanceOf(NotFound.class);
        assertThat(notice.isRead()).isFalse();
        assertThat(notices.open(notice.id(), scene.bureau())).isEqualTo(notice.href());
        assertThat(told(request, scene.bureau()).getFirst().isRead()).isTrue();
    }

    private List<Notice> told(AtelierRequest request, Viewer viewer) {
        return jdbc.sql("select * from notification_notice where request_id = ? and person_id = ? order by id desc")
                .params(request.id(), viewer.personId())
                .query(Notices::notice)
                .list();
    }

    private List<Long> everything(AtelierRequest request) {
        return jdbc.sql("""
                        select id from notification_notice where request_id = :id
                        union all select id from notification_mail where request_id = :id""").param("id", request.id()).query(Long.class).list();
    }
}
