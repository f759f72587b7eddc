package fr.ateliersflash.agreement.web;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Spreadsheets as people send them.
public final class Sheets {

    private static final String BOOK = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private Sheets() {}

    static byte[] ods(Object[]... rows) {
        var sheet = new Sheet("Bordereau", rows.length, rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                sheet.getRange(row, column).setValue(rows[row][column]);
            }
        }
        var book = new SpreadSheet();
        book.appendSheet(sheet);
        return written(book);
    }

    /// One whose last price is computed.
    static byte[] odsWithFormula(Object[]... rows) {
        var sheet = new Sheet("Bordereau", rows.length, rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                sheet.getRange(row, column).setValue(rows[row][column]);
            }
        }
        sheet.getRange(rows.length - 1, rows[0].length - 1).setFormula("of:=1+1");
        var book = new SpreadSheet();
        book.appendSheet(sheet);
        return written(book);
    }

    /// As office suites write them: empty rows and columns as far as a sheet goes.
    static byte[] padded(Object[]... rows) {
        var data = new StringBuilder();
        for (var row : rows) {
            data.append("<table:table-row>");
            for (var cell : row) {
                data.append(
                        cell instanceof Number
                                ? "<table:table-cell office:value-type=\"float\" office:value=\"%s\"/>".formatted(cell)
                                : "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>"
                                        .formatted(cell));
            }
            data.append("<table:table-cell table:number-columns-repeated=\"16379\"/></table:table-row>");
        }
        return zip(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                """
                <office:document-content xmlns:office="%1$soffice:1.0" xmlns:table="%1$stable:1.0" xmlns:text="%1$stext:1.0"
                office:version="1.3"><office:automatic-styles/><office:body><office:spreadsheet><table:table table:name="Bordereau">
                <table:table-column table:number-columns-repeated="16384"/>%2$s
                <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                </table:table></office:spreadsheet></office:body></office:document-content>""".formatted("urn:oasis:names:tc:opendocument:xmlns:", data),
                "META-INF/manifest.xml",
                """
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
                <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""));
    }

    private static byte[] written(SpreadSheet book) {
        try {
            var out = new ByteArrayOutputStream();
            book.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Numbers are written as numbers, what begins with `=` as a formula.
    public static byte[] xlsx(Object[]... rows) {
        var data = new StringBuilder();
        for (int row = 0; row < rows.length; row++) {
            data.append("<row r=\"%d\">".formatted(row + 1));
            for (int column = 0; column < rows[row].length; column++) {
                data.append(cell("%c%d".formatted('A' + column, row + 1), rows[row][column]));
            }
            data.append("</row>");
        }
        return zip(Map.of(
                "[Content_Types].xml",
                """
                <Types xmlns="%scontent-types"><Default Extension="xml" ContentType="application/xml"/>
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""".formatted(PACKAGE),
                "_rels/.rels",
                "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(PACKAGE, OFFICE),
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Bordereau\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                        .formatted(BOOK, OFFICE),
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                        .formatted(PACKAGE, OFFICE),
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(BOOK, data)));
    }

    private static String cell(String at, Object value) {
        if (value instanceof Number) {
            return "<c r=\"%s\"><v>%s</v></c>".formatted(at, value);
        }
        return value.toString().startsWith("=")
                ? "<c r=\"%s\"><f>%s</f><v>2</v></c>"
                        .formatted(at, value.toString().substring(1))
                : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, value);
    }

    static byte[] zip(Map<String, String> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
