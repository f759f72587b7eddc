package fr.ateliersflash.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Pdf;
import fr.ateliersflash.support.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PdfPressTests {

    @Autowired
    PdfPress press;

    @Test
    void printsWhatEveryReaderNeeds() throws Exception {
        var pdf = print("L’été, « œuvre » : 20\u202f000\u00a0€", 60);

        assertThat(pdf.conforms().words())
                .contains("L’été, « œuvre » : 20 000 €", "Dossier d’essai", "1 / " + pdf.pages());
        try (var document = Loader.loadPDF(pdf.content())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Essai");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Début");
        }
    }

    @Test
    void neverEndsALineAfterAnApostrophe() {
        var text = print("dossier d’Évron ".repeat(200), 1).text();

        assertThat(text.lines()).noneMatch(line -> line.strip().endsWith("’"));
    }

    @Test
    void showsASquareForWhatTheFontCannotDraw() {
        assertThat(print("Oui \ud83d\ude00 !", 1).conforms().words()).contains("Oui \u25a1 !");
    }

    @Test
    void dropsWhatNoPageCanHold() {
        assertThat(print("a\u0001b\ud800c\ufffed", 1).conforms().words()).contains("abcd");
    }

    @Test
    void fetchesNothing() {
        var page = Map.<String, Object>of(
                "title", "Essai", "text", "x", "lines", List.of(), "picture", "file:/etc/hostname");

        assertThat(new Pdf(press.print("pdf-tests/trial", page)).words()).contains("x");
    }

    @Test
    void printsSeveralDocumentsAtOnce() {
        @SuppressWarnings("unchecked")
        Callable<Pdf>[] printings = Stream.generate(() -> (Callable<Pdf>) () -> print("Ensemble", 40))
                .limit(8)
                .toArray(Callable[]::new);

        assertThat(Together.all(printings))
                .allSatisfy(pdf -> assertThat(pdf.words()).contains("Ensemble", "ligne 39"));
    }

    private Pdf print(String text, int lines) {
        var page = Map.<String, Object>of(
                "title",
                "Essai",
                "text",
                text,
                "lines",
                IntStream.range(0, lines).mapToObj(line -> "ligne " + line).toList(),
                "picture",
                "",
                "marks",
                List.of(Map.of("id", "DEBUT", "title", "Début")));
        return new Pdf(press.print("pdf-tests/trial", page));
    }
}
