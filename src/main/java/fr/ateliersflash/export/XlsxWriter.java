package fr.ateliersflash.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// XLSX by FastExcel. Texts are written in their cell, typed as text, rather than gathered in a table of strings that
/// would stay in memory; rows leave every few hundred.
final class XlsxWriter implements SheetWriter {

    private static final int TOGETHER = 200;

    /// What a cell can hold.
    private static final int LONGEST = 32_767;

    private static final String MONEY = "#,##0.00 \"€\"";
    private static final String DAY = "dd/mm/yyyy";
    private static final double WIDTH = 18;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;
    private int column;

    XlsxWriter(OutputStream out, String title, List<? extends Column<?>> columns) {
        workbook = new Workbook(out, "Ateliers flash", "1.0");
        workbook.setCompressionLevel(Deflater.BEST_SPEED);
        sheet = workbook.newWorksheet(title);
        sheet.freezePane(0, 1);
        for (int at = 0; at < columns.size(); at++) {
            sheet.width(at, WIDTH);
        }
    }

    @Override
    public void text(@Nullable String value) {
        if (value != null && !value.isEmpty()) {
            sheet.inlineString(row, column, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
            if (row == 0) {
                sheet.style(row, column).bold().set();
            }
        }
        column++;
    }

    @Override
    public void count(@Nullable Long value) {
        sheet.value(row, column, value);
        column++;
    }

    @Override
    public void amount(@Nullable Long cents) {
        if (cents != null) {
            sheet.value(row, column, BigDecimal.valueOf(cents, 2));
            sheet.style(row, column).format(MONEY).set();
        }
        column++;
    }

    @Override
    public void day(@Nullable LocalDate value) {
        if (value != null) {
            sheet.value(row, column, value);
            sheet.style(row, column).format(DAY).set();
        }
        column++;
    }

    @Override
    public void endRow() throws IOException {
        row++;
        column = 0;
        if (row % TOGETHER == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
