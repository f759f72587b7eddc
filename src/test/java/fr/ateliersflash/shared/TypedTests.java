package fr.ateliersflash.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTests {

    @Test
    void keepsWhatIsSeen() {
        var text = "L’îlot « Sud » :\tœuvre\n– 20\u00a0000\u202f€ 👩\u200d🔧 عربي\u200f";

        assertThat(Typed.visible(text)).isEqualTo(text);
        assertThat(Typed.text("  " + text + " \r\n")).isEqualTo(text);
    }

    @Test
    void leavesOutWhatIsNotSeen() {
        assertThat(Typed.text("a\u0000b\u0007c\u001bd\u007fe\u0091f")).isEqualTo("abcdef");
        assertThat(Typed.line("courrier\u202efdp.exe\u2066 !\u2069")).isEqualTo("courrierfdp.exe !");
    }

    @Test
    void endsLinesAsEverybodyDoes() {
        assertThat(Typed.text("un\r\ndeux\u000btrois\u2028quatre")).isEqualTo("un\ndeux\ntrois\nquatre");
        assertThat(Typed.line("un\r\ndeux\ttrois")).isEqualTo("un deux trois");
    }
}
