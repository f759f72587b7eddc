package fr.ateliersflash.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.support.ApplicationTest;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CodeReaderTests {

    private static final String CODE = "AF1:AF-2026-00042:ENGAGEMENT";

    @Autowired
    Documents documents;

    @Autowired
    CodeReader reader;

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "90, 1, 0", "180, 1, 0", "270, 1, 0", "7, 1, 20", "-12, 0.6, 20", "3, 1.6, 40", "45, 1, 20"})
    void readsAPhotographHoweverItWasTaken(double degrees, double scale, int noise) throws IOException {
        assertThat(find(jpeg(taken(sheet(), degrees, scale, noise)), "photo.jpg"))
                .contains(CODE);
    }

    @Test
    void readsAPictureWithoutBackground() throws IOException {
        var clear = new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB);
        var code = ImageIO.read(new ByteArrayInputStream(QrCode.png(CODE)));
        for (var y = 0; y < 400; y++) {
            for (var x = 0; x < 400; x++) {
                clear.setRGB(100 + x, 100 + y, (code.getRGB(x, y) & 1) == 0 ? 0xff000000 : 0);
            }
        }
        assertThat(find(png(clear), "code.png")).contains(CODE);
    }

    @Test
    void looksForOursAmongOthers() throws IOException {
        var sheet = sheet();
        var pen = sheet.createGraphics();
        pen.drawImage(ImageIO.read(new ByteArrayInputStream(QrCode.png("https://commune.exemple.fr"))), 80, 80, null);
        pen.dispose();

        assertThat(find(jpeg(sheet), "photo.jpg")).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 198, 199})
    void readsTheFirstAndLastPagesOfALongScan(int page) throws IOException {
        assertThat(find(scan(200, page), "numérisation.pdf")).contains(CODE);
    }

    @Test
    void doesNotReadEveryPageOfALongScan() throws IOException {
        var content = scan(200, 100);
        var start = System.nanoTime();

        assertThat(find(content, "numérisation.pdf")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void seesNothingInAnEncryptedFile() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var policy = new StandardProtectionPolicy("owner", "secret", new AccessPermission());
            policy.setEncryptionKeyLength(256);
            pdf.protect(policy);
            var content = new ByteArrayOutputStream();
            pdf.save(content);
            assertThat(findOnDisk(content.toByteArray(), Samples.PDF)).isEmpty();
        }
    }

    /// Its keys are certificates, which take a library that is not here.
    @Test
    void seesNothingInAFileEncryptedForSomebody() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var content = new ByteArrayOutputStream();
            pdf.save(content, CompressParameters.NO_COMPRESSION);
            var text = content.toString(StandardCharsets.ISO_8859_1);
            var locked = text.replace(
                    "trailer\n<<",
                    "trailer\n<<\n/Encrypt << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s4 /V 2 /Length 128"
                            + " /Recipients [<3003020101>] >>");
            assertThat(locked).contains("PubSec");
            assertThat(findOnDisk(locked.getBytes(StandardCharsets.ISO_8859_1), Samples.PDF))
                    .isEmpty();
        }
    }

    @Test
    void seesNothingInADamagedFile() throws IOException {
        var jpeg = jpeg(sheet());
        assertThat(findOnDisk(Arrays.copyOf(jpeg, 300), jpeg)).isEmpty();
        assertThat(findOnDisk(Arrays.copyOf(scan(1, 0), 900), Samples.PDF)).isEmpty();
        assertThat(find(Samples.PDF, "rien.pdf")).isEmpty();
        assertThat(find(Samples.PNG, "rien.png")).isEmpty();
        assertThat(find(Samples.odt(), "texte.odt")).isEmpty();
    }

    /// One square inch that claims a hundred thousand pixels a side.
    @Test
    void doesNotUnpackAPictureThatWouldFillTheMemory() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            var bomb = new PDImageXObject(pdf);
            bomb.setWidth(100_000);
            bomb.setHeight(100_000);
            bomb.setBitsPerComponent(8);
            bomb.setColorSpace(PDDeviceRGB.INSTANCE);
            try (var pen = new PDPageContentStream(pdf, page)) {
                pen.drawImage(bomb, 0, 0, 72, 72);
            }
            var content = new ByteArrayOutputStream();
            pdf.save(content);
            assertThat(find(content.toByteArray(), "bombe.pdf")).isEmpty();
        }
    }

    private Optional<String> find(byte[] content, String name) {
        return find(stored(content, name));
    }

    /// Such a file is refused today; it may have been deposited before, or damaged since.
    private Optional<String> findOnDisk(byte[] content, byte[] deposited) throws IOException {
        var document = stored(deposited, "document");
        Files.write(documents.open(document).getFile().toPath(), content);
        return find(document);
    }

    private Optional<String> find(Document document) {
        return reader.find(document, text -> text.startsWith("AF1:"));
    }

    private Document stored(byte[] content, String name) {
        return ((Outcome.Done<Document>) documents.store(new ByteArrayInputStream(content), name, By.SETTINGS)).value();
    }

    /// A white A4 page at 150 dots an inch with a code of 28 mm at its bottom.
    private static BufferedImage sheet() throws IOException {
        var sheet = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1240, 1754);
        pen.setColor(Color.DARK_GRAY);
        IntStream.range(0, 25).forEach(line -> pen.fillRect(130, 300 + 40 * line, 900, 12));
        pen.drawImage(ImageIO.read(new ByteArrayInputStream(QrCode.png(CODE))), 120, 1450, 165, 165, null);
        pen.dispose();
        return sheet;
    }

    @Test
    void doesNotDecodeAPictureThatIsTooLarge() throws IOException {
        var huge = new BufferedImage(6400, 6400, BufferedImage.TYPE_BYTE_GRAY);
        var pen = huge.createGraphics();
        pen.drawImage(sheet(), 0, 0, 4525, 6400, null);
        pen.dispose();

        assertThat(find(jpeg(huge), "photo.jpg")).isEmpty();
    }

    @Test
    void looksNoFurtherOnceItIsLate() throws IOException {
        assertThat(CodeFinder.find(
                        sheet(),
                        CODE::equals,
                        System.nanoTime() + Duration.ofMinutes(1).toNanos()))
                .contains(CODE);
        assertThat(CodeFinder.find(sheet(), CODE::equals, System.nanoTime() - 1))
                .isEmpty();
    }

    private static BufferedImage taken(BufferedImage sheet, double degrees, double scale, int noise) {
        var side = (int) (2200 * scale);
        var photo = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = photo.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, side, side);
        var turn = AffineTransform.getRotateInstance(Math.toRadians(degrees), side / 2.0, side / 2.0);
        turn.translate((side - 1240 * scale) / 2, (side - 1754 * scale) / 2);
        turn.scale(scale, scale);
        pen.drawImage(sheet, turn, null);
        pen.dispose();
        var random = new Random(42);
        for (var y = 0; noise > 0 && y < side; y++) {
            for (var x = 0; x < side; x++) {
                var grey = (photo.getRGB(x, y) & 0xff) * 3 / 4 + random.nextInt(noise) + 10;
                var kept = Math.min(255, grey);
                photo.setRGB(x, y, kept << 16 | kept << 8 | kept);
            }
        }
        return photo;
    }

    /// A scan whose pages are pictures, one of them with a code.
    private static byte[] scan(int pages, int coded) throws IOException {
        var blank = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        var pen = blank.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1240, 1754);
        pen.dispose();
        try (var pdf = new PDDocument()) {
            var white = JPEGFactory.createFromImage(pdf, blank);
            var marked = JPEGFactory.createFromImage(pdf, sheet());
            for (var page = 0; page < pages; page++) {
                var sheet = new PDPage(PDRectangle.A4);
                pdf.addPage(sheet);
                try (var drawing = new PDPageContentStream(pdf, sheet)) {
                    drawing.drawImage(
                            page == coded ? marked : white,
                            0,
                            0,
                            sheet.getMediaBox().getWidth(),
                            sheet.getMediaBox().getHeight());
                }
            }
            var content = new ByteArrayOutputStream();
            pdf.save(content);
            return content.toByteArray();
        }
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        return written(image, "jpg");
    }

    private static byte[] png(BufferedImage image) throws IOException {
        return written(image, "png");
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var content = new ByteArrayOutputStream();
        ImageIO.write(image, format, content);
        return content.toByteArray();
    }
}
