package fr.ateliersflash.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.ateliersflash.shared.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCodeTests {

    private static final Reference REFERENCE = Reference.of("AF-2026-00042");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANNEX")
    void saysWhatItWasMadeFrom(PieceKind letter) {
        var code = new PaperCode(REFERENCE, letter);

        assertThat(PaperCode.isOne(code.toString())).isTrue();
        assertThat(PaperCode.read(code.toString())).contains(code);
    }

    @Test
    void isWrittenInCapitalsThatMakeFewSquares() {
        assertThat(new PaperCode(REFERENCE, PieceKind.SUPPORT_LETTER)).hasToString("AF1:AF-2026-00042:SOUTIEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://commune.exemple.fr",
                "AF1:AF-2026-00042:ANNEXE",
                "AF1:<b>:SOUTIEN",
                "AF2:AF-2026-00042:SOUTIEN",
                "AF1:AF-2026-00042:SOUTIEN\n"
            })
    void isNoOtherText(String text) {
        assertThat(PaperCode.isOne(text)).isFalse();
        assertThat(PaperCode.read(text)).isEmpty();
    }

    @Test
    void belongsToLetters() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaperCode(REFERENCE, PieceKind.ANNEX));
    }
}
