package fr.ateliersflash.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.document.Samples;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.messaging.Notebook;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.messaging.Talk;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@Import(Talk.class)
class TrashTests {

    private static final List<String> NAMING =
            List.of("notification_notice", "notification_mail", "request_invitation", "request_follower");

    @Autowired
    Scene scene;

    @Autowired
    Filing filing;

    @Autowired
    Trash trash;

    @Autowired
    Talk talk;

    @Autowired
    Notebook notebook;

    @Autowired
    Sharing sharing;

    @Autowired
    Search search;

    @Autowired
    JdbcClient jdbc;

    @Value("${ateliers.documents.folder}")
    Path folder;

    @Test
    void erasesWhatADraftSaidAfterThirtyDays() {
        scene.reaches(Stage.COMPLETE_DRAFT);
        var draft = scene.reaches(Stage.COMPLETE_DRAFT);
        var letter = content(draft, PieceKind.ENGAGEMENT_LETTER);
        filing.attach(draft.reference(), PieceKind.ANNEX, onlyOne(), "plan.pdf", scene.ddt53());
        var annex = content(draft, PieceKind.ANNEX);
        discarded(draft, 29);

        trash.empty();
        assertThat(filing.restore(draft.reference(), scene.ddt53()).missing()).isEmpty();

        discarded(draft, 31);
        trash.empty();

        assertThat(text("select title from request where id = ?", draft)).isEmpty();
        assertThat(text("select string_agg(key, ' ') from request_access where request_id = ?", draft))
                .isEmpty();
        assertThat(text("select string_agg(name, ' ') from request_piece where request_id = ?", draft))
                .isEmpty();
        assertThat(text("select key from journal_entry where request_id = ? order by id desc limit 1", draft))
                .isEqualTo("request.ERASE");
        assertThat(annex).doesNotExist();
        assertThat(letter).as("which other requests have too").exists();
    }

    @Test
    void erasesWhatWasSaidOfTheDraft() {
        var draft = scene.reaches(Stage.COMPLETE_DRAFT);
        var question = talk.ask(draft, scene.ddt53(), "Peut-on attendre ?", Party.BUREAU, List.of("plan.pdf"));
        talk.say(draft, scene.bureau(), "Oui", Party.SERVICE);
        talk.read(draft, scene.ddt53());
        sharing.invite(
                draft.reference(),
                new Invitation.Guest("a@exemple.fr", GuestRight.READ, false, "CAUE d’essai"),
                scene.ddt53());
        sharing.follow(draft.reference(), true, scene.ddt53());
        assertThat(NAMING)
                .noneMatch(table -> text("select count(*) from " + table + " where request_id = ?", draft)
                        .equals("0"));
        notebook.write(draft.reference(), "Le maire hésite.", scene.ddt53());

        discarded(draft, 31);
        trash.empty();

        assertThat(NAMING)
                .allMatch(table -> text("select count(*) from " + table + " where request_id = ?", draft)
                        .equals("0"));
        assertThat(List.of("messaging_message", "messaging_reading", "messaging_note"))
                .allMatch(table -> text("select count(*) from " + table + " where request_id = ?", draft)
                        .equals("0"));
        assertThat(jdbc.sql("select count(*) from document where id = ?")
                        .param(question.attachments().getFirst().documentId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void forgetsTheWordsThatNoOtherDossierSays() {
        var draft = scene.reaches(Stage.COMPLETE_DRAFT);
        jdbc.sql("""
                        update request set fiche = jsonb_set(fiche, '{site,description}', '"Chez Zébulonet, la friche"')
                        where id = ?""").param(draft.id()).update();
        scene.reaches(Stage.COMPLETE_DRAFT);
        search.readAgain();
        assertThat(known()).containsExactly("friche", "zebulonet");

        discarded(draft, 31);
        trash.empty();

        assertThat(known()).containsExactly("friche");
    }

    private List<String> known() {
        return jdbc.sql("select word from request_word where word in ('friche', 'zebulonet') order by word")
                .query(String.class)
                .list();
    }

    private void discarded(AtelierRequest draft, int daysAgo) {
        var then = scene.clock().instant().minus(daysAgo, ChronoUnit.DAYS);
        scene.clock()
                .at(
                        then,
                        () -> filing.discard(
                                draft.reference(), scene.find(draft.reference()).version(), scene.ddt53()));
    }

    private static InputStream onlyOne() {
        return new ByteArrayInputStream(Samples.pdf(UUID.randomUUID().toString()));
    }

    private Path content(AtelierRequest request, PieceKind kind) {
        var sha256 = jdbc.sql("select sha256 from request_piece where request_id = ? and kind = ?")
                .params(request.id(), kind.name())
                .query(String.class)
                .single();
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private String text(String query, AtelierRequest request) {
        return jdbc.sql(query)
                .param(request.id())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
