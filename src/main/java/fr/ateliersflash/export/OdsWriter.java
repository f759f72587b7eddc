package fr.ateliersflash.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// ODS, written straight into its archive: libraries keep the whole sheet in memory until it is saved (ADR 16).
final class OdsWriter implements SheetWriter {

    private static final String MEDIA_TYPE = SheetFormat.ODS.mediaType();
    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="%smanifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(NAMES, MEDIA_TYPE);

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ZipOutputStream archive;
    private final XMLStreamWriter xml;
    private boolean inRow;
    private boolean afterHead;

    OdsWriter(OutputStream out, String title, int columns) throws IOException {
        archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
        archive.setLevel(Deflater.BEST_SPEED);
        stored("mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
        archive.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        archive.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
        archive.putNextEntry(new ZipEntry("content.xml"));
        try {
            xml = FACTORY.createXMLStreamWriter(archive, StandardCharsets.UTF_8.name());
            begin(title, columns);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /// First and not compressed, so that the type of the file is read without opening it.
    private void stored(String name, byte[] content) throws IOException {
        var check = new CRC32();
        check.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(check.getValue());
        archive.putNextEntry(entry);
        archive.write(content);
    }

    private void begin(String title, int columns) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("office:document-content");
        xml.writeAttribute("xmlns:office", NAMES + "office:1.0");
        xml.writeAttribute("xmlns:table", NAMES + "table:1.0");
        xml.writeAttribute("xmlns:text", NAMES + "text:1.0");
        xml.writeAttribute("xmlns:style", NAMES + "style:1.0");
        xml.writeAttribute("xmlns:number", NAMES + "datastyle:1.0");
        xml.writeAttribute("xmlns:fo", NAMES + "xsl-fo-compatible:1.0");
        xml.writeAttribute("office:version", "1.3");
        styles();
        xml.writeStartElement("office:body");
        xml.writeStartElement("office:spreadsheet");
        xml.writeStartElement("table:table");
        xml.writeAttribute("table:name", title);
        xml.writeEmptyElement("table:table-column");
        xml.writeAttribute("table:number-columns-repeated", String.valueOf(columns));
        xml.writeAttribute("table:style-name", "column");
    }

    private void styles() throws XMLStreamException {
        xml.writeStartElement("office:automatic-styles");
        xml.writeStartElement("number:number-style");
        xml.writeAttribute("style:name", "euros");
        xml.writeEmptyElement("number:number");
        xml.writeAttribute("number:decimal-places", "2");
        xml.writeAttribute("number:min-decimal-places", "2");
        xml.writeAttribute("number:min-integer-digits", "1");
        xml.writeAttribute("number:grouping", "true");
        xml.writeStartElement("number:text");
        xml.writeCharacters("\u00a0€");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("number:date-style");
        xml.writeAttribute("style:name", "date");
        for (var part : new String[] {"day", "month", "year"}) {
            if (!part.equals("day")) {
                xml.writeStartElement("number:text");
                xml.writeCharacters("/");
                xml.writeEndElement();
            }
            xml.writeEmptyElement("number:" + part);
            xml.writeAttribute("number:style", "long");
        }
        xml.writeEndElement();
        style("amount", "euros");
        style("day", "date");
        xml.writeStartElement("style:style");
        xml.writeAttribute("style:name", "head");
        xml.writeAttribute("style:family", "table-cell");
        xml.writeEmptyElement("style:text-properties");
        xml.writeAttribute("fo:font-weight", "bold");
        xml.writeEndElement();
        xml.writeStartElement("style:style");
        xml.writeAttribute("style:name", "column");
        xml.writeAttribute("style:family", "table-column");
        xml.writeEmptyElement("style:table-column-properties");
        xml.writeAttribute("style:column-width", "4cm");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void style(String name, String data) throws XMLStreamException {
        xml.writeEmptyElement("style:style");
        xml.writeAttribute("style:name", name);
        xml.writeAttribute("style:family", "table-cell");
        xml.writeAttribute("style:data-style-name", data);
    }

    @Override
    public void text(@Nullable String value) throws IOException {
        if (value == null || value.isEmpty()) {
            empty();
            return;
        }
        try {
            cell("string", afterHead ? null : "head");
            for (var line : value.split("\n", -1)) {
                paragraph(line);
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void count(@Nullable Long value) throws IOException {
        if (value == null) {
            empty();
        } else {
            value("float", null, "office:value", String.valueOf(value));
        }
    }

    @Override
    public void amount(@Nullable Long cents) throws IOException {
        if (cents == null) {
            empty();
        } else {
            value(
                    "float",
                    "amount",
                    "office:value",
                    BigDecimal.valueOf(cents, 2).toPlainString());
        }
    }

    @Override
    public void day(@Nullable LocalDate value) throws IOException {
        if (value == null) {
            empty();
        } else {
            value("date", "day", "office:date-value", value.toString());
        }
    }

    @Override
    public void endRow() throws IOException {
        try {
            beginRow();
            xml.writeEndElement();
            inRow = false;
            afterHead = true;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        archive.finish();
    }

    private void empty() throws IOException {
        try {
            beginRow();
            xml.writeEmptyElement("table:table-cell");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void value(String type, @Nullable String style, String attribute, String value) throws IOException {
        try {
            cell(type, style);
            xml.writeAttribute(attribute, value);
            paragraph(value);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void cell(String type, @Nullable String style) throws XMLStreamException {
        beginRow();
        xml.writeStartElement("table:table-cell");
        if (style != null) {
            xml.writeAttribute("table:style-name", style);
        }
        xml.writeAttribute("office:value-type", type);
    }

    private void paragraph(String line) throws XMLStreamException {
        xml.writeStartElement("text:p");
        xml.writeCharacters(line);
        xml.writeEndElement();
    }

    private void beginRow() throws XMLStreamException {
        if (!inRow) {
            xml.writeStartElement("table:table-row");
            inRow = true;
        }
    }
}
