package fr.ateliersflash.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "Courrier d’engagement – Évron.pdf, Courrier d’engagement – Évron.pdf",
        "COURRIER.PDF, COURRIER.pdf",
        "photo.jpeg, photo.pdf",
        "virus.exe, virus.exe.pdf",
        "note v1.2, note v1.2.pdf",
        "../../etc/passwd, passwd.pdf",
        "C:\\Users\\agent\\lettre.pdf, lettre.pdf",
        "a<b>:c|d?e*f.pdf, abcdef.pdf",
        "'  deux   espaces  .pdf', deux espaces.pdf",
        ".htaccess, htaccess.pdf",
        "'', document.pdf",
        "'...', document.pdf",
        "'/', document.pdf",
        ".pdf, document.pdf",
        "CON.pdf, document CON.pdf"
    })
    void isHarmlessAndKeepsWhatItCan(String original, String name) {
        assertThat(FileName.of(original, FileType.PDF)).isEqualTo(name);
    }

    @Test
    void hidesNoCharacterThatOneCannotSee() {
        assertThat(FileName.of("lettre\u202efdp.exe\r\nSet-Cookie: a=b\u0000\u200b.pdf", FileType.PDF))
                .isEqualTo("lettrefdp.exe Set-Cookie a=b.pdf");
    }

    @Test
    void composesAccents() {
        assertThat(FileName.of(Normalizer.normalize("Évron.pdf", Normalizer.Form.NFD), FileType.PDF))
                .isEqualTo("Évron.pdf");
    }

    @Test
    void isOfABoundedLength() {
        assertThat(FileName.of("é".repeat(300) + ".pdf", FileType.PDF)).isEqualTo("é".repeat(100) + ".pdf");
        assertThat(FileName.of("🏡".repeat(300), FileType.ODT)).isEqualTo("🏡".repeat(100) + ".odt");
    }

    @Test
    void bearsTheExtensionOfItsTrueType() {
        assertThat(FileName.of("plan.pdf", FileType.JPEG)).isEqualTo("plan.jpg");
    }
}
