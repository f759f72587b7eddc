package fr.ateliersflash.messaging;

import static fr.ateliersflash.messaging.Party.BUREAU;
import static fr.ateliersflash.messaging.Party.COLLECTIVITE;
import static fr.ateliersflash.messaging.Party.GROUPEMENT;
import static fr.ateliersflash.messaging.Party.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTests {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    private static final By SOMEBODY = new By(1L, "Camille Exemple", 2L, "DDT de la Mayenne", Capacity.SERVICE);

    @ParameterizedTest
    @EnumSource
    void isSeenByItsAuthorsPartyAndByThoseItWasWrittenTo(Party reader) {
        var message = written(SERVICE, null, null, BUREAU);

        assertThat(message.isSeenBy(reader, "G1"))
                .isEqualTo(Set.of(SERVICE, BUREAU).contains(reader));
    }

    @Test
    void isSeenByTheGroupementThatWasThere() {
        var message = written(SERVICE, "G1", null, GROUPEMENT);

        assertThat(message.isSeenBy(GROUPEMENT, "G1")).isTrue();
        assertThat(message.isSeenBy(GROUPEMENT, "G2")).isFalse();
        assertThat(message.isSeenBy(SERVICE, null)).isTrue();
    }

    @Test
    void forgetsTheGroupementWhenItIsNotForIt() {
        assertThat(written(SERVICE, "G1", null, BUREAU).groupement()).isNull();
    }

    @Test
    void isAnsweredByThoseAskedWhenTheyWriteToThoseWhoAsk() {
        var question = written(BUREAU, null, SERVICE, SERVICE, COLLECTIVITE);

        assertThat(written(SERVICE, null, null, BUREAU).answers(question)).isTrue();
        assertThat(written(SERVICE, null, null, COLLECTIVITE).answers(question)).isFalse();
        assertThat(written(COLLECTIVITE, null, null, BUREAU).answers(question)).isFalse();
    }

    @Test
    void isAnsweredByTheSameGroupement() {
        var question = written(SERVICE, "G1", GROUPEMENT, GROUPEMENT);
        var asked = written(GROUPEMENT, "G1", SERVICE, SERVICE);

        assertThat(written(GROUPEMENT, "G1", null, SERVICE).answers(question)).isTrue();
        assertThat(written(GROUPEMENT, "G2", null, SERVICE).answers(question)).isFalse();
        assertThat(written(SERVICE, "G1", null, GROUPEMENT).answers(asked)).isTrue();
        assertThat(written(SERVICE, "G2", null, GROUPEMENT).answers(asked)).isFalse();
    }

    @Test
    void awaitsOneAnswer() {
        var question = written(BUREAU, null, SERVICE, SERVICE);
        var answer = written(SERVICE, null, null, BUREAU);

        assertThat(question.isAwaiting()).isTrue();
        assertThat(question.answered(answer).isAwaiting()).isFalse();
        assertThat(answer.answers(question)).isFalse();
        assertThat(written(BUREAU, null, SERVICE, SERVICE).lifted(SOMEBODY, AT))
                .matches(lifted -> !lifted.isAwaiting() && "Camille Exemple".equals(lifted.liftedBy()));
    }

    @Test
    void saysSomethingToThoseWhoCanReadIt() {
        var reachable = EnumSet.of(SERVICE, BUREAU);

        assertThat(new NewMessage("Bonjour", Set.of(BUREAU), BUREAU).refusals(SERVICE, reachable, reachable, 0))
                .isEmpty();
        assertThat(new NewMessage("", Set.of(), null).refusals(SERVICE, reachable, reachable, 1))
                .isEmpty();
        assertThat(new NewMessage("", Set.of(COLLECTIVITE), SERVICE).refusals(SERVICE, reachable, reachable, 0))
                .extracting(refusal -> refusal.remedy())
                .containsExactly("#text", "#parties", "#awaited");
    }

    private static Message written(Party party, @Nullable String groupement, @Nullable Party awaited, Party... to) {
        return new Message(
                1, new NewMessage("Bonjour", Set.of(to), awaited), party, groupement, List.of(), SOMEBODY, AT);
    }
}
