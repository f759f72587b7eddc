package fr.ateliersflash.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTests {

    @Test
    void leavesOutWhatNobodySees() {
        assertThat(Typed.text("Une\u0000 \u202efriche\u202c\u2066 \u0007au\u0085 bord\ufeff"))
                .isEqualTo("Une friche au bord");
    }

    @Test
    void keepsLinesTabsAndAccents() {
        assertThat(Typed.text("Évron\r\n\tL’œuvre\n")).isEqualTo("Évron\n\tL’œuvre");
        assertThat(Typed.line(" Évron\n(53)\t")).isEqualTo("Évron (53)");
    }
}
