package fr.ateliersflash.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/// Tells the type of a file from its content alone. Office files are archives: two known entries are read, a little
/// of each, so that an archive that would unpack to terabytes costs nothing.
final class FileTypes {

    private static final int BEGINNING = 64 * 1024;
    private static final int ENTRY_LIMIT = 256 * 1024;
    private static final String DOCX_MAIN_PART =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static final Tika TIKA = new Tika();

    private FileTypes() {}

    /// Empty when it is none of the types that can be deposited.
    static Optional<FileType> of(Path file) throws IOException {
        var beginning = beginningOf(file);
        if (isArchive(beginning)) {
            return inArchive(file);
        }
        return FileType.find(TIKA.detect(beginning));
    }

    private static byte[] beginningOf(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(BEGINNING);
        }
    }

    private static boolean isArchive(byte[] beginning) {
        return beginning.length > 4
                && beginning[0] == 'P'
                && beginning[1] == 'K'
                && beginning[2] == 3
                && beginning[3] == 4;
    }

    /// A damaged or encrypted archive is of no type one can read.
    private static Optional<FileType> inArchive(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            if (entry(archive, "mimetype").strip().equals(FileType.ODT.mediaType())
                    && archive.getEntry("content.xml") != null) {
                return Optional.of(FileType.ODT);
            }
            if (entry(archive, "[Content_Types].xml").contains(DOCX_MAIN_PART)
                    && archive.getEntry("word/document.xml") != null) {
                return Optional.of(FileType.DOCX);
            }
            return Optional.empty();
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    private static String entry(ZipFile archive, String name) throws IOException {
        var entry = archive.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream content = archive.getInputStream(entry)) {
            return new String(content.readNBytes(ENTRY_LIMIT), StandardCharsets.UTF_8);
        }
    }
}
