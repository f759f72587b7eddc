package fr.ateliersflash.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.assignment.AssignmentAct;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.funding.CreditsAct;
import fr.ateliersflash.funding.OrderAct;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.shared.Act;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of who is told of what.
class AnnouncementsTests {

    private static final Map<String, Act<?>[]> ACTS = Map.of(
            "request", RequestAct.values(),
            "assignment", AssignmentAct.values(),
            "credits", CreditsAct.values(),
            "order", OrderAct.values(),
            "atelier", AtelierAct.values());

    static Stream<String> acts() {
        return Announcements.acts().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void isOfActsThatExist(String act) {
        var parts = act.split("\\.");
        assertThat(ACTS.get(parts[0])).extracting(Act::name).contains(parts[1]);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void hasWordsForEachParty(String act) throws IOException {
        var words = words();
        assertThat(Announcements.of(act, null).orElseThrow().everybody())
                .isNotEmpty()
                .allSatisfy(told -> {
                    assertThat(Stream.of("subject.", "text.").map(part -> "notification." + part + act))
                            .allMatch(key -> words.containsKey(key) || words.containsKey(key + "." + told.party()));
                    assertThat(told.place()).startsWith("/");
                });
    }

    @ParameterizedTest
    @MethodSource("acts")
    void tellsEachPartyOnce(String act) {
        var parties = Announcements.of(act, null).orElseThrow().everybody().stream()
                .map(Announcement.Told::party)
                .toList();
        assertThat(parties).isEqualTo(parties.stream().distinct().collect(Collectors.toList()));
    }

    private static Properties words() throws IOException {
        var words = new Properties();
        words.load(new StringReader(Files.readString(Path.of("src/main/resources/messages/notification.properties"))));
        return words;
    }
}
