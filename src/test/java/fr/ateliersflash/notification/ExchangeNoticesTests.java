package fr.ateliersflash.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.messaging.Guests;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.messaging.Talk;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Sharing;
import fr.ateliersflash.review.Decision;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@Import({Talk.class, Guests.class})
class ExchangeNoticesTests {

    @Autowired
    Scene scene;

    @Autowired
    Talk talk;

    @Autowired
    Guests guests;

    @Autowired
    Sharing sharing;

    @Autowired
    Examination examination;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsThoseWhoReadAMessageWhereItIsAndNobodyElse() {
        scene.evron();
        scene.bureau();
        var request = scene.reaches(Stage.SUBMITTED);
        var message = talk.say(request, scene.ddt53(), "Un mot entre nous", Party.BUREAU);

        assertThat(told(request, scene.bureau(), "message.POST"))
                .containsExactly("/demandes/%s/conversation#message-%d".formatted(request.reference(), message.id()));
        assertThat(told(request, scene.evron(), "message.POST")).isEmpty();
        assertThat(told(request, scene.ddt53(), "message.POST")).isEmpty();
    }

    @Test
    void awaitsAnAnswerOfThoseWhoAreAskedAlone() {
        scene.evron();
        scene.bureau();
        var request = scene.reaches(Stage.SUBMITTED);
        talk.ask(request, scene.ddt53(), "Qui vient ?", Party.COLLECTIVITE, Party.BUREAU);

        assertThat(kind(request, scene.evron())).isEqualTo("TASK");
        assertThat(kind(request, scene.bureau())).isEqualTo("EXCHANGE");
    }

    @Test
    void tellsWhoeverOfTheStateFollowsADossierAsLongAsTheySeeIt() {
        var request = scene.reaches(Stage.SUBMITTED);
        var dreal = scene.drealPaysDeLaLoire();
        sharing.follow(request.reference(), true, dreal);
        examination.takeUp(request.reference(), scene.bureau());

        assertThat(told(request, dreal, "request.TAKE_UP")).containsExactly("/demandes/" + request.reference());
    }

    @Test
    void tellsNothingToWhoeverFollowsADossierThatTheyDoNotSee() {
        var request = scene.reaches(Stage.SUBMITTED);
        jdbc.sql("insert into request_follower (request_id, person_id) values (?, ?)")
                .params(request.id(), scene.ddt22().personId())
                .update();
        examination.takeUp(request.reference(), scene.bureau());

        assertThat(told(request, scene.ddt22(), "request.TAKE_UP")).isEmpty();
    }

    @Test
    void tellsThoseInvitedWhatTheyCanOpenAlone() {
        scene.bureau();
        var request = scene.reaches(Stage.SUBMITTED);
        var caue = guests.invited(request);
        var dreal = guests.invited(request, scene.drealPaysDeLaLoire());
        var foreigner = guests.invited(request, scene.ddt22());
        talk.say(request, scene.ddt53(), "Un mot pour la commune", Party.COLLECTIVITE);

        assertThat(List.of(caue, foreigner))
                .allSatisfy(guest ->
                        assertThat(told(request, guest, "message.POST")).hasSize(1));
        assertThat(told(request, dreal, "message.POST")).isEmpty();
    }

    @Test
    void tellsWhoeverIsInvitedAndFollowsWhatTheCollectiviteHearsAlone() {
        var request = scene.reaches(Stage.SUBMITTED);
        var caue = guests.invited(request);
        var foreigner = guests.invited(request, scene.ddt22());
        sharing.follow(request.reference(), true, foreigner);
        examination.takeUp(request.reference(), scene.bureau());
        scene.decides(request.reference(), Decision.REJECT);
        examination.reopen(request.reference(), "À revoir entre nous", scene.head());

        assertThat(all(request, foreigner)).isNotEmpty().isEqualTo(all(request, caue));
    }

    private List<Map<String, Object>> all(AtelierRequest request, Viewer viewer) {
        return jdbc.sql(
                        "select key, subject, reason, href from notification_notice where request_id = ? and person_id = ? order by id")
                .params(request.id(), viewer.personId())
                .query()
                .listOfRows();
    }

    private List<String> told(AtelierRequest request, Viewer viewer, String key) {
        return jdbc.sql("select href from notification_notice where request_id = ? and person_id = ? and key = ?")
                .params(request.id(), viewer.personId(), key)
                .query(String.class)
                .list();
    }

    private String kind(AtelierRequest request, Viewer viewer) {
        return jdbc.sql(
                        "select kind from notification_notice where request_id = ? and person_id = ? and key = 'message.POST'")
                .params(request.id(), viewer.personId())
                .query(String.class)
                .single();
    }
}
