package fr.ateliersflash.document;

import fr.ateliersflash.shared.Refusal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Whether a file is there to its end, and can be opened by whoever receives it. Archives are read when their type is
/// looked for: a damaged one is of no type.
final class Soundness {

    /// Some programs write a little after the end.
    private static final int END = 4096;

    private Soundness() {}

    /// @param type that its content is of
    static Optional<Refusal> flaw(Path file, FileType type) throws IOException {
        var end = endOf(file);
        var whole = switch (type) {
            case PDF -> end.contains("%%EOF");
            case PNG -> end.contains("IEND");
            case JPEG -> end.contains("\u00ff\u00d9");
            case DOCX, ODT -> true;
        };
        if (!whole) {
            return Optional.of(Refusal.of("document.refused.damaged"));
        }
        return type == FileType.PDF && isLocked(file)
                ? Optional.of(Refusal.of("document.refused.locked"))
                : Optional.empty();
    }

    private static String endOf(Path file) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(Math.max(0, content.length() - END));
            var end = new byte[(int) (content.length() - content.getFilePointer())];
            content.readFully(end);
            return new String(end, StandardCharsets.ISO_8859_1);
        }
    }

    /// Locked by a password, or for those who hold a certificate, which takes a library that is not here. What cannot
    /// be
    /// read for another reason is for its reader to tell: readers forgive more than one another.
    private static boolean isLocked(Path file) {
        try (var pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return false;
        } catch (InvalidPasswordException | NoClassDefFoundError e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
