package fr.ateliersflash.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Writes office texts that people may change before they sign them, in the format of the State: an archive of the
/// XML templates of one folder.
@Component
public class OdtPress {

    private static final List<String> PARTS = List.of("META-INF/manifest.xml", "meta.xml", "styles.xml", "content.xml");

    private final ITemplateEngine templates;

    OdtPress(ITemplateEngine templates) {
        this.templates = templates;
    }

    /// @param folder of templates: `odt/letter`
    /// @param pictures in PNG, by the name that the content finds under `Pictures/`
    public byte[] write(String folder, Map<String, Object> model, Map<String, byte[]> pictures) {
        var context = new Context(Locale.FRENCH, model);
        var text = new ByteArrayOutputStream(32 * 1024);
        try (var zip = new ZipOutputStream(text, StandardCharsets.UTF_8)) {
            declareType(zip);
            for (var part : PARTS) {
                var name = part.substring(part.lastIndexOf('/') + 1);
                add(zip, part, Markup.printable(templates.process(folder + "/" + name, context)));
            }
            for (var picture : pictures.entrySet()) {
                zip.putNextEntry(new ZipEntry("Pictures/" + picture.getKey()));
                zip.write(picture.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An office text could not be written", e);
        }
        return text.toByteArray();
    }

    /// First and not compressed, so that the type is found at a fixed place of the file.
    private static void declareType(ZipOutputStream zip) throws IOException {
        var type = FileType.ODT.mediaType().getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(type);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(type);
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
