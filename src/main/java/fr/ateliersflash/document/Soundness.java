package fr.ateliersflash.document;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Whether a file is whole, so that whoever receives it can open it. Pictures are followed part after part without
/// being drawn, the pages of a PDF are found without being read: it takes a second and little memory for hundreds of
/// pages.
enum Soundness {
    /// It can be opened.
    SOUND,
    /// Something lacks, as after a transfer that was cut.
    DAMAGED,
    /// It opens with a password only.
    LOCKED;

    /// The end of a PDF is marked here, in bytes before the end of the file.
    private static final int LAST_BYTES = 2048;

    private static final int PNG_SIGNATURE = 8;

    static Soundness of(Path file, FileType type) throws IOException {
        return switch (type) {
            case PDF -> ofPdf(file);
            case PNG -> isWhole(file, Soundness::followPng);
            case JPEG -> isWhole(file, Soundness::followJpeg);
            case DOCX, ODT -> SOUND;
        };
    }

    private static Soundness ofPdf(Path file) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return isEnded(file) && hasPages(pdf) ? SOUND : DAMAGED;
        } catch (InvalidPasswordException | LinkageError _) {
            // Encrypted for a person rather than with a password takes another library.
            return LOCKED;
        } catch (IOException | RuntimeException | StackOverflowError _) {
            return DAMAGED;
        }
    }

    private static boolean hasPages(PDDocument pdf) {
        var found = 0;
        for (var page : pdf.getPages()) {
            page.getMediaBox();
            found++;
        }
        return found > 0 && found >= pdf.getNumberOfPages();
    }

    private static boolean isEnded(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var end = new byte[(int) Math.min(LAST_BYTES, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            return new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    private interface Follower {
        /// @throws EOFException when it stops before its end
        boolean isWhole(DataInputStream picture) throws IOException;
    }

    private static Soundness isWhole(Path file, Follower follower) throws IOException {
        try (var content = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return follower.isWhole(content) ? SOUND : DAMAGED;
        } catch (EOFException _) {
            return DAMAGED;
        }
    }

    /// Chunks, each with its own checksum, up to the one that ends the picture.
    private static boolean followPng(DataInputStream picture) throws IOException {
        picture.skipNBytes(PNG_SIGNATURE);
        while (true) {
            var length = picture.readInt();
            var checksum = new CRC32();
            var chunk = new CheckedInputStream(picture, checksum);
            var name = new String(chunk.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (length < 0 || skip(chunk, length) < length || picture.readInt() != (int) checksum.getValue()) {
                return false;
            }
            if (name.equals("IEND")) {
                return true;
            }
        }
    }

    /// What is skipped still counts in the checksum.
    private static long skip(InputStream chunk, long length) throws IOException {
        var block = new byte[8192];
        var left = length;
        while (left > 0) {
            var read = chunk.read(block, 0, (int) Math.min(block.length, left));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return length - left;
    }

    /// Segments that say their length, scans that end with the next marker, up to the marker that ends the picture.
    /// What cameras write after it does not count.
    private static boolean followJpeg(DataInputStream picture) throws IOException {
        while (true) {
            var marker = nextMarker(picture);
            if (marker == 0xD9) {
                return true;
            }
            if (standsAlone(marker)) {
                continue;
            }
            picture.skipNBytes(Math.max(picture.readUnsignedShort() - 2, 0));
        }
    }

    /// The byte that follows 0xFF, which neither fills nor belongs to the data of a scan.
    private static int nextMarker(DataInputStream picture) throws IOException {
        while (true) {
            if (picture.readUnsignedByte() != 0xFF) {
                continue;
            }
            var marker = picture.readUnsignedByte();
            while (marker == 0xFF) {
                marker = picture.readUnsignedByte();
            }
            if (marker != 0) {
                return marker;
            }
        }
    }

    /// Restarts within a scan, the beginning of the picture, and one that means nothing.
    private static boolean standsAlone(int marker) {
        return marker >= 0xD0 && marker <= 0xD8 || marker == 0x01;
    }
}
