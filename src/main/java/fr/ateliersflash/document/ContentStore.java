package fr.ateliersflash.document;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import fr.ateliersflash.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The folder of contents: `ab/cd/abcd…`, each named by its own SHA-256. A content appears there whole or not at
/// all, and two people who deposit the same one at once leave a single file. A file that no document names, because
/// the transaction was rolled back, is harmless: the next deposit of that content finds it there.
@Component
@EnableConfigurationProperties(DocumentSettings.class)
class ContentStore {

    private final Path folder;

    ContentStore(DocumentSettings settings) {
        folder = settings.folder();
    }

    /// A content received but not kept yet; closing it forgets it.
    record Received(Path file, String sha256, long size) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /// Writes what comes in beside the contents, one byte more than the limit at most.
    Received receive(InputStream content, long limit) throws IOException {
        var file = Files.createTempFile(Files.createDirectories(folder.resolve("incoming")), "", ".part");
        try (var channel = FileChannel.open(file, WRITE, TRUNCATE_EXISTING)) {
            var digest = Sha256.digest();
            var size = copy(new DigestInputStream(content, digest), channel, limit + 1);
            channel.force(true);
            return new Received(file, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    void keep(Received received) throws IOException {
        var target = pathOf(received.sha256());
        if (Files.exists(target) && Files.size(target) == received.size()) {
            return;
        }
        var parent = Files.createDirectories(folderOf(received.sha256()));
        Files.move(received.file(), target, StandardCopyOption.ATOMIC_MOVE);
        force(parent);
    }

    /// @throws UncheckedIOException when the folder does not let go of it
    void remove(String sha256) {
        try {
            Files.deleteIfExists(pathOf(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("The content %s could not be deleted".formatted(sha256), e);
        }
    }

    Path pathOf(String sha256) {
        return folderOf(sha256).resolve(sha256);
    }

    private Path folderOf(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    private static long copy(InputStream content, FileChannel channel, long limit) throws IOException {
        var out = Channels.newOutputStream(channel);
        var buffer = new byte[64 * 1024];
        var total = 0L;
        int read;
        while (total < limit && (read = content.read(buffer, 0, (int) Math.min(buffer.length, limit - total))) >= 0) {
            out.write(buffer, 0, read);
            total += read;
        }
        return total;
    }

    /// The name of a new file outlives a power cut only once its folder is written too.
    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }
}
