package fr.ateliersflash.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// A picture of a letter, read at a moderate size.
final class Photograph {

    /// A little more than A4 scanned at 600 dots an inch: reading coarser still decodes all of them.
    private static final long MOST_PIXELS = 40_000_000;

    private static final long ENOUGH_PIXELS = 6_000_000;

    private Photograph() {}

    /// @throws IOException when it is damaged
    static Optional<BufferedImage> read(Path file) throws IOException {
        try (var content = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(content, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            return Optional.empty();
        }
        var step = (int) Math.ceil(Math.sqrt((double) pixels / ENOUGH_PIXELS));
        var coarser = reader.getDefaultReadParam();
        coarser.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(reader.read(0, coarser));
    }
}
