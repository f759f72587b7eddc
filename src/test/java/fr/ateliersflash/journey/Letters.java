package fr.ateliersflash.journey;

import com.microsoft.playwright.options.FilePayload;
import fr.ateliersflash.support.Pdf;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;

/// The files that people of the stories have at hand.
final class Letters {

    static final FilePayload ENGAGEMENT = pdf("courrier-engagement.pdf");
    static final FilePayload SUPPORT = pdf("courrier-soutien.pdf");

    private static final int DOTS_AN_INCH = 150;

    private Letters() {}

    /// The same pages under another name: a note, a report.
    static FilePayload named(String name) {
        return new FilePayload(name, SUPPORT.mimeType, SUPPORT.buffer);
    }

    /// A text that pretends to be a letter.
    static FilePayload disguised() {
        return new FilePayload("courrier.pdf", SUPPORT.mimeType, "Je suis un texte.".getBytes(StandardCharsets.UTF_8));
    }

    /// The first page of a PDF as a scanner sends it.
    static FilePayload scanned(byte[] pdf) {
        return picture("numerisation.png", new Pdf(pdf).page(0, DOTS_AN_INCH));
    }

    /// A photograph that shows nothing written.
    static FilePayload photograph() {
        var street = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var random = new Random(53);
        for (var y = 0; y < street.getHeight(); y++) {
            for (var x = 0; x < street.getWidth(); x++) {
                street.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return picture("place-de-la-gare.png", street);
    }

    private static FilePayload picture(String name, BufferedImage image) {
        var content = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name, "image/png", content.toByteArray());
    }

    private static FilePayload pdf(String name) {
        try {
            var content = new ClassPathResource("local/" + name).getContentAsByteArray();
            return new FilePayload(name, "application/pdf", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
