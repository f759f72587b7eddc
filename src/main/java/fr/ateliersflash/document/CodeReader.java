package fr.ateliersflash.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads the QR code of a document: a scan or a photograph of something printed here. Bounded in time and in memory,
/// whatever the file is: a few pages of moderate size, two files at once.
@Component
public class CodeReader {

    private static final Logger LOG = LoggerFactory.getLogger(CodeReader.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// For a desk; whoever gets none chooses the kind of the piece.
    private static final Duration QUEUE = Duration.ofSeconds(2);

    private final ContentStore contents;
    private final Semaphore desks = new Semaphore(2);

    CodeReader(ContentStore contents) {
        this.contents = contents;
    }

    /// The first code that is wanted; empty when there is none, or the file cannot be read: damaged, encrypted, of a
    /// type without pages, too long to look through, or brought when everybody is busy with others.
    public Optional<String> find(Document document, Predicate<String> wanted) {
        return hasDesk() ? read(document, wanted) : Optional.empty();
    }

    private boolean hasDesk() {
        try {
            return desks.tryAcquire(QUEUE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<String> read(Document document, Predicate<String> wanted) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            var file = contents.pathOf(document.sha256());
            return look(file, document.type(), deadline, page -> CodeFinder.find(page, wanted, deadline));
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            // A file may be nested without end, or encrypted for somebody with what takes another library.
            LOG.debug("No code can be read in document {}", document.id(), e);
            return Optional.empty();
        } finally {
            desks.release();
        }
    }

    private static Optional<String> look(
            Path file, String mediaType, long deadline, Function<BufferedImage, Optional<String>> eye)
            throws IOException {
        var type = FileType.find(mediaType).orElseThrow();
        return switch (type) {
            case PDF -> PdfPages.firstOf(file, deadline, eye);
            case PNG, JPEG -> Photograph.read(file).flatMap(eye);
            case DOCX, ODT -> Optional.empty();
        };
    }
}
