package fr.ateliersflash.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small files of each type.
public final class Samples {

    public static final byte[] PDF = pdf("");
    public static final byte[] PNG =
            bytes("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000b494441"
                    + "54789c63f80f040009fb03fdfb5e6b2b0000000049454e44ae426082");
    static final byte[] JPEG = bytes("ffd8ffe000104a46494600010100000100010000ffd9");
    static final byte[] EXE =
            concat(text("MZ"), bytes("90000300000004000000ffff0000b800000000000000400000"), new byte[200]);
    static final byte[] HTML = text("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");

    private Samples() {}

    static byte[] docx() {
        return docx("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    }

    static byte[] docx(String mainPart) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put(
                "[Content_Types].xml",
                text("<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + mainPart + "\"/></Types>"));
        entries.put("word/document.xml", text("<w:document/>"));
        return zip(entries);
    }

    static byte[] odt() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("mimetype", text("application/vnd.oasis.opendocument.text"));
        entries.put("content.xml", text("<office:document-content/>"));
        return zip(entries);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A PDF of one empty page, unlike those that say something else.
    public static byte[] pdf(String saying) {
        return text("""
                %%PDF-1.7
                %%%s
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
                trailer <</Root 1 0 R>>
                %%%%EOF
                """.formatted(saying));
    }

    /// A PDF of exactly that size.
    static byte[] pdf(int size) {
        return pdf("-".repeat(size - PDF.length));
    }

    private static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal);
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
