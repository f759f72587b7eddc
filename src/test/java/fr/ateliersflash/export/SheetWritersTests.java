package fr.ateliersflash.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.shared.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;

class SheetWritersTests {

    private static final List<Column<Line>> COLUMNS = List.of(
            Column.text("title", Line::title),
            Column.count("count", Line::count),
            Column.cents("amount", Line::cents),
            Column.day("day", Line::day));

    private record Line(String title, Long count, Long cents, LocalDate day) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://exemple.fr\")",
                "+33 2 00 00 00 00",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "\u00a0=1",
                "＝1"
            })
    void writesWhatLooksLikeAFormulaAsText(String title) throws IOException {
        var line = new Line(title, 1L, 1L, LocalDate.EPOCH);

        assertThat(csv(line)).containsPattern("\r\n\"?'" + Pattern.quote(title.replace("\"", "\"\"")));
        assertThat(xlsx(line)).contains("t=\"inlineStr\"").doesNotContain("<f>");
        assertThat(ods(line)).doesNotContain("table:formula").contains("office:value-type=\"string\"");
    }

    @Test
    void prefixesInCsvAloneAndOnlyWhatWouldBeAFormula() throws IOException {
        assertThat(csv(new Line("=1+1", 1L, 1L, LocalDate.EPOCH))).contains("\r\n'=1+1;1;");
        assertThat(csv(new Line("Une place = un projet", 1L, 1L, LocalDate.EPOCH)))
                .contains("\r\nUne place = un projet;");
        assertThat(xlsx(new Line("=1+1", 1L, 1L, LocalDate.EPOCH))).contains(">=1+1<");
        assertThat(ods(new Line("=1+1", 1L, 1L, LocalDate.EPOCH))).contains(">=1+1<");
    }

    @Test
    void keepsAmountsBelowZeroAsNumbers() throws IOException {
        var line = new Line("Annulation", 3L, -123_456L, LocalDate.of(2026, 11, 25));

        assertThat(csv(line)).contains("Annulation;3;-1234,56;25/11/2026\r\n");
        assertThat(xlsx(line)).containsPattern("<c r=\"C2\" s=\"\\d+\"( t=\"n\")?><v>-1234.56</v>");
        assertThat(ods(line))
                .contains("office:value-type=\"float\" office:value=\"-1234.56\"")
                .contains("office:value-type=\"date\" office:date-value=\"2026-11-25\"");
    }

    @Test
    void leavesCellsEmptyWhenThereIsNothing() throws IOException {
        assertThat(csv(new Line(null, null, null, null))).endsWith("\r\n\"\";;;\r\n");
        assertThat(xlsx(new Line(null, null, null, null))).doesNotContain("r=\"A2\"");
        assertThat(ods(new Line(null, null, null, null))).contains("<table:table-row><table:table-cell/>");
    }

    @Test
    void quotesSemicolonsAndKeepsLinesAndAccents() throws IOException {
        var line = new Line("L’« îlot » ; deux\nlignes <et> \u0007\"guillemets\"", 1L, 1L, LocalDate.EPOCH);

        assertThat(csv(line))
                .startsWith("\ufeffIntitulé;")
                .contains("\"L’« îlot » ; deux\nlignes <et> \"\"guillemets\"\"\";");
        assertThat(xlsx(line))
                .contains(
                        "<t>L&#x2019;&#xab; &#xee;lot &#xbb; ; deux&#xa;lignes &lt;et&gt; &quot;guillemets&quot;</t>");
        assertThat(ods(line))
                .contains("<text:p>L’« îlot » ; deux</text:p><text:p>lignes &lt;et&gt; \"guillemets\"</text:p>");
    }

    @Test
    void beginsAnOdsWithItsType() throws IOException {
        var file = written(SheetFormat.ODS, Rows.of(List.of()));

        assertThat(new String(file, 30, 54, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
        assertThat(entries(file)).containsKeys("META-INF/manifest.xml", "content.xml");
    }

    /// Rows are made as they are written: what they hold together, over 20 MB, must never be held at once.
    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void takesNoMoreMemoryForAHundredThousandRows(SheetFormat format) throws IOException {
        var most = new long[1];
        var before = used();
        Rows<Line> rows = sink -> {
            for (int n = 0; n < 100_000; n++) {
                sink.accept(
                        new Line("Réemployer la friche " + n + " x".repeat(100), (long) n, -100L * n, LocalDate.EPOCH));
                if (n % 20_000 == 19_999) {
                    most[0] = Math.max(most[0], used() - before);
                }
            }
        };

        var counted = new Counted();
        write(format, rows, counted);

        assertThat(counted.bytes).isGreaterThan(300_000);
        assertThat(most[0]).as("bytes still held").isLessThan(8 << 20);
    }

    /// What is still reachable.
    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] several, int from, int length) {
            bytes += length;
        }
    }

    private static String csv(Line line) throws IOException {
        return new String(written(SheetFormat.CSV, Rows.of(List.of(line))), StandardCharsets.UTF_8);
    }

    private static String xlsx(Line line) throws IOException {
        return entries(written(SheetFormat.XLSX, Rows.of(List.of(line)))).get("xl/worksheets/sheet1.xml");
    }

    private static String ods(Line line) throws IOException {
        return entries(written(SheetFormat.ODS, Rows.of(List.of(line)))).get("content.xml");
    }

    private static byte[] written(SheetFormat format, Rows<Line> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        write(format, rows, out);
        return out.toByteArray();
    }

    private static void write(SheetFormat format, Rows<Line> rows, OutputStream out) throws IOException {
        var words = new StaticMessageSource();
        Map.of("title", "Intitulé", "count", "Nombre", "amount", "Montant", "day", "Jour")
                .forEach((code, word) -> words.addMessage("essai." + code, Locale.FRENCH, word));
        new Exports(List.of(), wording(words)).write(new Spreadsheet<>("essai", COLUMNS, rows), format, out);
    }

    private static Wording wording(StaticMessageSource words) {
        try {
            var constructor = Wording.class.getDeclaredConstructor(MessageSource.class);
            constructor.setAccessible(true);
            return constructor.newInstance(words);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /// Read as spreadsheets do, from the directory at the end.
    private static Map<String, String> entries(byte[] file) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        var kept = Files.createTempFile("sheet", ".zip");
        Files.write(kept, file);
        try (var zip = new ZipFile(kept.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(kept);
        }
        return entries;
    }
}
