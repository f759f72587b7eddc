package fr.ateliersflash.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// CSV as spreadsheets set up in French open it: UTF-8 with its mark, semicolons, decimal commas, days first. A text
/// that a spreadsheet would take for a formula begins with an apostrophe, since CSV has no types.
final class CsvWriter implements SheetWriter {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /// The beginnings of formulas, those of East Asian keyboards too.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();

    private final CSVPrinter printer;

    CsvWriter(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, FORMAT);
    }

    @Override
    public void text(@Nullable String value) throws IOException {
        printer.print(value == null ? "" : isFormula(value) ? "'" + value : value);
    }

    @Override
    public void count(@Nullable Long value) throws IOException {
        printer.print(value);
    }

    @Override
    public void amount(@Nullable Long cents) throws IOException {
        printer.print(
                cents == null
                        ? null
                        : BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ','));
    }

    @Override
    public void day(@Nullable LocalDate value) throws IOException {
        printer.print(value == null ? null : DAY.format(value));
    }

    @Override
    public void endRow() throws IOException {
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }

    /// Spaces before a formula do not stop it everywhere.
    private static boolean isFormula(String value) {
        var seen = value.codePoints()
                .dropWhile(point -> Character.isSpaceChar(point) && FORMULA.indexOf(point) < 0)
                .findFirst();
        return seen.isPresent() && FORMULA.indexOf(seen.getAsInt()) >= 0;
    }
}
