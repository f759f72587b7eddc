package fr.ateliersflash.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class SearchTests {

    @Autowired
    Scene scene;

    @Autowired
    Search search;

    @Autowired
    Filing filing;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"Évron", "evron", "EVRON", "d’Évron", "mayenne", "friches"})
    void findsWordsWhateverTheirAccentsEndingsAndCase(String word) {
        var request = scene.reaches(Stage.SUBMITTED);

        assertThat(found(word + " " + request.reference(), scene.bureau())).containsExactly(request.id());
    }

    @Test
    void findsWhatIsWrittenAsSoonAsItIs() {
        var request = scene.reaches(Stage.DRAFT);
        var word = word();
        assertThat(found(word, scene.ddt53())).isEmpty();

        write(request, "Un lieu dit " + word);

        assertThat(found(word, scene.ddt53())).containsExactly(request.id());
    }

    @Test
    void findsForEachReaderWhatTheySee() {
        var draft = scene.reaches(Stage.DRAFT);
        var word = word();
        write(draft, word);
        assertThat(List.of(scene.ddt53(), scene.drealPaysDeLaLoire(), scene.bureau()))
                .allMatch(viewer -> found(word, viewer).equals(List.of(draft.id())));
        assertThat(List.of(scene.ddt22(), scene.evron(), scene.laval(), scene.administrator()))
                .allMatch(viewer -> found(word, viewer).isEmpty());

        filing.invite(draft.reference(), true, scene.ddt53());
        assertThat(found(word, scene.evron())).containsExactly(draft.id());

        filing.invite(draft.reference(), false, scene.ddt53());
        assertThat(found(word, scene.evron())).isEmpty();
    }

    @Test
    void understandsAWordTypedWrong() {
        var request = scene.reaches(Stage.DRAFT);
        var word = word();
        write(request, word);
        var wrong = word.substring(0, 5) + word.substring(6);

        var found = search.find(wrong, scene.ddt53(), Long.MAX_VALUE, 25);

        assertThat(found.rows()).extracting(RequestRow::id).containsExactly(request.id());
        assertThat(found.words()).isEqualTo(word);
        assertThat(search.find(wrong, scene.ddt22(), Long.MAX_VALUE, 25).words())
                .isEqualTo(wrong);
    }

    @Test
    void isReadPageAfterPage() {
        var first = scene.reaches(Stage.DRAFT);
        var second = scene.reaches(Stage.DRAFT);
        var word = word();
        write(first, word);
        write(second, word);

        var latest = search.find(word, scene.ddt53(), Long.MAX_VALUE, 1);

        assertThat(latest.rows()).extracting(RequestRow::id).containsExactly(second.id());
        assertThat(latest.more()).isEqualTo(second.id());
        var next = search.find(word, scene.ddt53(), second.id(), 1);
        assertThat(next.rows()).extracting(RequestRow::id).containsExactly(first.id());
        assertThat(next.more()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"le la les", "'; drop", "% _ \\ & | !", "a:* <-> b", "x y z"})
    void findsNothingInWhatSaysNothing(String typed) {
        scene.reaches(Stage.DRAFT);

        assertThat(search.find(typed, scene.ddt22(), Long.MAX_VALUE, 25).rows()).isEmpty();
    }

    @Test
    void looksThroughTheLatestWhereAllWordsAreFrequent() {
        var request = scene.reaches(Stage.SUBMITTED);
        search.readAgain();

        assertThat(search.amongTheLatest("friche evron", scene.bureau(), Long.MAX_VALUE, 25)
                        .rows())
                .extracting(RequestRow::id)
                .contains(request.id());
        assertThat(search.amongTheLatest("friche evron", scene.ddt22(), Long.MAX_VALUE, 25)
                        .rows())
                .isEmpty();
    }

    private void write(AtelierRequest request, String description) {
        var site = scene.find(request.reference()).fiche().site();
        jdbc.sql("update request set fiche = jsonb_set(fiche, '{site,description}', to_jsonb(?)) where id = ?")
                .params(site.description() + " " + description, request.id())
                .update();
    }

    /// Eleven letters that nobody has written.
    private static String word() {
        return new Random()
                .ints(11, 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    private List<Long> found(String words, Viewer viewer) {
        return search.find(words, viewer, Long.MAX_VALUE, 25).rows().stream()
                .map(RequestRow::id)
                .toList();
    }
}
