package fr.ateliersflash.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemberTests {

    @Test
    void readsOneMemberALine() {
        assertThat(Member.read("ZEFCO : développement durable, écologie\r\n\n  URBAN ECO:paysage\nSeul"))
                .containsExactly(
                        new Member("ZEFCO", List.of("développement durable", "écologie")),
                        new Member("URBAN ECO", List.of("paysage")),
                        new Member("Seul", List.of()));
    }

    @Test
    void readsBackWhatItWrites() {
        var members = List.of(new Member("ZEFCO", List.of("habitat", "logement")), new Member("Seul", List.of()));

        assertThat(Member.read(Member.write(members))).isEqualTo(members);
    }
}
