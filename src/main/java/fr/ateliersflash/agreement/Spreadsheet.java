package fr.ateliersflash.agreement;

import com.github.miachm.sods.OfficeCurrency;
import com.github.miachm.sods.SpreadSheet;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/// The first sheet of an XLSX or ODS file, as texts. Nothing is computed: a formula stays one, and says so.
///
/// What a file unpacks to is bounded, and XML that declares a document type is not read.
final class Spreadsheet {

    /// Of the file, in bytes.
    static final int LARGEST = 2 * 1024 * 1024;

    private static final int LARGEST_UNPACKED = 30 * 1024 * 1024;
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 30;

    /// Of a number, which a spreadsheet keeps in binary.
    private static final int DECIMALS = 9;

    /// Stands for a cell that holds a formula.
    static final String FORMULA = "=";

    private Spreadsheet() {}

    /// @param number as the spreadsheet counts it, from 1
    record Row(int number, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    static Outcome<List<Row>> read(byte[] file) {
        if (file.length > LARGEST) {
            return Outcome.refused(Refusal.of("agreement.import.size"));
        }
        try {
            var names = unpacked(file);
            if (names.contains("xl/workbook.xml")) {
                return bounded(xlsx(file));
            }
            if (names.contains("content.xml")) {
                return bounded(ods(file));
            }
            return Outcome.refused(Refusal.of("agreement.import.type"));
        } catch (IOException | RuntimeException unreadable) {
            return Outcome.refused(Refusal.of("agreement.import.unreadable"));
        }
    }

    private static Outcome<List<Row>> bounded(List<Row> rows) {
        return rows.size() > MOST_ROWS
                ? Outcome.refused(Refusal.of("agreement.import.rows", MOST_ROWS))
                : Outcome.done(rows);
    }

    private static HashSet<String> unpacked(byte[] file) throws IOException {
        var names = new HashSet<String>();
        long size = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                var content = zip.readNBytes(LARGEST_UNPACKED);
                size += content.length;
                if (size >= LARGEST_UNPACKED) {
                    throw new IOException("It unpacks to too much");
                }
                if (new String(content, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                    throw new IOException("It declares a document type");
                }
            }
        }
        return names;
    }

    private static List<Row> xlsx(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = book.getFirstSheet().openStream()) {
            return rows.limit(MOST_ROWS + 1L)
                    .map(row -> new Row(
                            row.getRowNum(),
                            IntStream.range(0, Math.min(row.getCellCount(), MOST_COLUMNS))
                                    .mapToObj(column -> row.getOptionalCell(column)
                                            .map(Spreadsheet::text)
                                            .orElse(""))
                                    .toList()))
                    .filter(row -> !row.isBlank())
                    .toList();
        }
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return FORMULA;
        }
        return cell.getType() == CellType.NUMBER
                ? plain(cell.asNumber())
                : cell.getText().strip();
    }

    private static List<Row> ods(byte[] file) throws IOException {
        var sheet = new SpreadSheet(new ByteArrayInputStream(file)).getSheet(0);
        var rows = new ArrayList<Row>();
        var columns = Math.min(sheet.getMaxColumns(), MOST_COLUMNS);
        for (int row = 0; row < sheet.getMaxRows() && rows.size() <= MOST_ROWS; row++) {
            var cells = new ArrayList<String>();
            for (int column = 0; column < columns; column++) {
                var cell = sheet.getRange(row, column);
                cells.add(cell.getFormula() == null ? text(cell.getValue()) : FORMULA);
            }
            var read = new Row(row + 1, cells);
            if (!read.isBlank()) {
                rows.add(read);
            }
        }
        return rows;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> plain(new BigDecimal(number.toString()));
            case OfficeCurrency amount -> text(amount.getValue());
            default -> value.toString().strip();
        };
    }

    private static String plain(BigDecimal number) {
        var rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
