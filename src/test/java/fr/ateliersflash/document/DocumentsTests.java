package fr.ateliersflash.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({Documents.class, ContentStore.class, DocumentsTests.FixedClock.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class DocumentsTests {

    static final By AGENT = new By(7L, "Camille Agent", 53L, "DDT de la Mayenne", Capacity.SERVICE);
    static final Instant NOW = Instant.parse("2026-11-21T13:05:00Z");

    @TempDir
    static Path folder;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @TestConfiguration
    @EnableConfigurationProperties(DocumentSettings.class)
    static class FixedClock {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @DynamicPropertySource
    static void keepFilesApart(DynamicPropertyRegistry properties) {
        properties.add("ateliers.documents.folder", folder::toString);
    }

    static Stream<Arguments> acceptedFiles() {
        return Stream.of(
                Arguments.of(Samples.PDF, "lettre.pdf", FileType.PDF),
                Arguments.of(Samples.PNG, "plan.png", FileType.PNG),
                Arguments.of(Samples.JPEG, "photo.jpg", FileType.JPEG),
                Arguments.of(Samples.docx(), "note.docx", FileType.DOCX),
                Arguments.of(Samples.odt(), "note.odt", FileType.ODT));
    }

    @ParameterizedTest
    @MethodSource("acceptedFiles")
    void acceptsEachTypeAndGivesBackTheSameBytes(byte[] content, String name, FileType type) throws IOException {
        var document = stored(content, name);

        assertThat(document)
                .returns(name, Document::name)
                .returns(type.mediaType(), Document::type)
                .returns((long) content.length, Document::size)
                .returns(NOW, Document::uploadedAt)
                .returns("Camille Agent", Document::person)
                .returns("DDT de la Mayenne", Document::organisation);
        assertThat(documents.find(document.id())).isEqualTo(document);
        assertThat(documents.open(document).getContentAsByteArray()).isEqualTo(content);
    }

    @ParameterizedTest
    @MethodSource("acceptedFiles")
    void believesTheContentAndNotTheName(byte[] content, String name, FileType type) {
        assertThat(stored(content, "sans extension").name())
                .isEqualTo("sans extension." + type.extensions().getFirst());
    }

    static Stream<Arguments> refusedFiles() {
        return Stream.of(
                Arguments.of("nothing", new byte[0], "document.refused.empty"),
                Arguments.of("a program", Samples.EXE, "document.refused.type"),
                Arguments.of("a page", Samples.HTML, "document.refused.type"),
                Arguments.of("plain text", Samples.text("bonjour"), "document.refused.type"),
                Arguments.of("any archive", Samples.zip(Map.of("a.txt", new byte[10])), "document.refused.type"),
                Arguments.of("an empty archive", Samples.zip(Map.of()), "document.refused.type"),
                Arguments.of("a broken archive", Samples.text("PK\3\4 and nothing else"), "document.refused.type"),
                Arguments.of(
                        "a text with macros",
                        Samples.docx("application/vnd.ms-word.document.macroEnabled.main+xml"),
                        "document.refused.type"),
                Arguments.of("an old office file", oldOfficeFile(), "document.refused.type"),
                Arguments.of("one byte too many", Samples.pdf((int) Documents.LARGEST + 1), "document.refused.size"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedFiles")
    void refusesTheRestWhateverItsNameAndKeepsNothing(String what, byte[] content, String reason) throws IOException {
        var before = filesKept();

        assertThat(documents.store(new ByteArrayInputStream(content), "lettre.pdf", AGENT))
                .isEqualTo(Outcome.refused(Refusal.of(reason)));

        assertThat(filesKept()).isEqualTo(before);
    }

    static Stream<Arguments> damagedFiles() throws IOException {
        var letter = new ClassPathResource("local/courrier-soutien.pdf").getContentAsByteArray();
        return Stream.of(
                Arguments.of("a PDF without pages", Samples.text("%PDF-1.7\n%%EOF\n"), "DAMAGED.PDF"),
                Arguments.of("a letter cut in the middle", cut(letter, letter.length / 2), "DAMAGED.PDF"),
                Arguments.of("a letter cut near its end", cut(letter, letter.length - 300), "DAMAGED.PDF"),
                Arguments.of("a letter with a hole", holed(letter), "DAMAGED.PDF"),
                Arguments.of("a letter with a password", locked("secret"), "LOCKED.PDF"),
                Arguments.of("a drawing cut short", cut(Samples.PNG, Samples.PNG.length - 20), "DAMAGED.PNG"),
                Arguments.of("a drawing that lost its end", cut(Samples.PNG, Samples.PNG.length - 12), "DAMAGED.PNG"),
                Arguments.of("a drawing with another byte", flipped(Samples.PNG, 45), "DAMAGED.PNG"),
                Arguments.of("a photograph cut in its data", cut(photograph(), 400), "DAMAGED.JPEG"),
                Arguments.of(
                        "a photograph that lost its end", cut(Samples.JPEG, Samples.JPEG.length - 2), "DAMAGED.JPEG"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damagedFiles")
    void refusesWhatCannotBeOpened(String what, byte[] content, String reason) throws IOException {
        var before = filesKept();

        assertThat(documents.store(new ByteArrayInputStream(content), "lettre", AGENT))
                .isEqualTo(Outcome.refused(Refusal.of("document.refused." + reason)));

        assertThat(filesKept()).isEqualTo(before);
    }

    @Test
    void acceptsWhatOpensForEverybody() throws IOException {
        assertThat(stored(locked(""), "impression seule.pdf").name()).isEqualTo("impression seule.pdf");
        assertThat(stored(photograph(), "photo.jpg").name()).isEqualTo("photo.jpg");
        var withMore = Arrays.copyOf(photograph(), photograph().length + 5000);
        assertThat(stored(withMore, "téléphone.jpg").name()).isEqualTo("téléphone.jpg");
    }

    @Test
    @Timeout(10)
    void acceptsAScanOfManyPages() throws IOException {
        try (var scan = new PDDocument()) {
            var noise = new byte[90_000];
            new Random(53).nextBytes(noise);
            for (var page = 0; page < 200; page++) {
                var sheet = new PDPage();
                scan.addPage(sheet);
                sheet.setContents(new PDStream(scan, new ByteArrayInputStream(noise)));
            }
            assertThat(stored(bytes(scan), "numérisation.pdf").size()).isGreaterThan(17_000_000);
        }
    }

    @Test
    void acceptsALargestFile() {
        assertThat(stored(Samples.pdf((int) Documents.LARGEST), "grand.pdf").size())
                .isEqualTo(Documents.LARGEST);
    }

    @Test
    @Timeout(10)
    void readsLittleOfAnEndlessFile() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return '%';
            }
        };

        assertThat(documents.store(endless, "lettre.pdf", AGENT))
                .isEqualTo(Outcome.refused(Refusal.of("document.refused.size")));
    }

    @Test
    @Timeout(10)
    void readsLittleOfAnArchiveThatUnpacksToMuch() {
        var bomb = Samples.zip(Map.of("[Content_Types].xml", new byte[400_000_000], "word/document.xml", new byte[1]));

        assertThat(documents.store(new ByteArrayInputStream(bomb), "note.docx", AGENT))
                .isEqualTo(Outcome.refused(Refusal.of("document.refused.type")));
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        var content = Samples.pdf("deposited twice");
        var first = stored(content, "un.pdf");
        var before = filesKept();

        var second = stored(content, "deux.pdf");

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.name()).isEqualTo("deux.pdf");
        assertThat(filesKept()).isEqualTo(before);
    }

    @Test
    void keepsTheSameContentOnceWhenManyDepositItTogether() throws Exception {
        var content = Samples.pdf("deposited together");
        var before = filesKept();
        var together = new CyclicBarrier(6);
        Callable<Document> deposit = () -> {
            together.await();
            return stored(content, "ensemble.pdf");
        };

        try (var people = Executors.newFixedThreadPool(6)) {
            var deposits = people.invokeAll(
                    IntStream.range(0, 6).mapToObj(_ -> deposit).toList());
            for (var done : deposits) {
                assertThat(documents.open(done.get()).getContentAsByteArray()).isEqualTo(content);
            }
        }
        assertThat(filesKept()).isEqualTo(before + 1);
    }

    @Test
    void aFileLeftByARollbackDoesNoHarm() throws IOException {
        var content = Samples.pdf("rolled back");
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            stored(content, "perdu.pdf");
            transaction.setRollbackOnly();
        });

        assertThat(documents.open(stored(content, "retrouvé.pdf")).getContentAsByteArray())
                .isEqualTo(content);
    }

    @Test
    void mendsATruncatedFileWhenItsContentComesAgain() throws IOException {
        var content = Samples.pdf("truncated by a full disk");
        var document = stored(content, "lettre.pdf");
        Files.write(documents.open(document).getFile().toPath(), new byte[3]);

        stored(content, "lettre.pdf");

        assertThat(documents.open(document).getContentAsByteArray()).isEqualTo(content);
    }

    @Test
    void isGivenBackAsAnAttachmentUnderAHarmlessName() {
        var document = stored(Samples.PDF, "../Courrier d’Évron.exe");

        var answer = documents.attachment(document);

        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Courrier%20d%E2%80%99%C3%89vron.exe.pdf")
                .doesNotContain("..");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getContentType()).hasToString("application/pdf");
        assertThat(answer.getHeaders().getContentLength()).isEqualTo(Samples.PDF.length);
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> documents.find(-1));
        var document = stored(Samples.pdf("soon gone"), "lettre.pdf");
        Files.delete(documents.open(document).getFile().toPath());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> documents.attachment(document));
    }

    @Test
    void leavesNothingBehindInTheIncomingFolder() throws IOException {
        stored(Samples.PNG, "plan.png");
        documents.store(new ByteArrayInputStream(Samples.EXE), "plan.png", AGENT);

        try (var incoming = Files.list(folder.resolve("incoming"))) {
            assertThat(incoming).isEmpty();
        }
    }

    private Document stored(byte[] content, String name) {
        var outcome = documents.store(new ByteArrayInputStream(content), name, AGENT);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Document>) outcome).value();
    }

    private static long filesKept() throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static byte[] cut(byte[] content, int length) {
        return Arrays.copyOf(content, length);
    }

    /// As some programs leave a file that they could not copy whole.
    private static byte[] holed(byte[] content) {
        var holed = content.clone();
        Arrays.fill(holed, 100, holed.length - 400, (byte) 0);
        return holed;
    }

    private static byte[] flipped(byte[] content, int at) {
        var flipped = content.clone();
        flipped[at] ^= 1;
        return flipped;
    }

    private static byte[] photograph() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    private static byte[] locked(String password) throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return bytes(pdf);
        }
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] oldOfficeFile() {
        var bytes = new byte[2048];
        System.arraycopy(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                0,
                bytes,
                0,
                8);
        return bytes;
    }
}
