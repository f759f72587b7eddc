package fr.ateliersflash.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        var content = Samples.text("%PDF-1.7 deposited twice");
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
        var content = Samples.text("%PDF-1.7 deposited together");
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
        var content = Samples.text("%PDF-1.7 rolled back");
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            stored(content, "perdu.pdf");
            transaction.setRollbackOnly();
        });

        assertThat(documents.open(stored(content, "retrouvé.pdf")).getContentAsByteArray())
                .isEqualTo(content);
    }

    @Test
    void mendsATruncatedFileWhenItsContentComesAgain() throws IOException {
        var content = Samples.text("%PDF-1.7 truncated by a full disk");
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
        var document = stored(Samples.text("%PDF-1.7 soon gone"), "lettre.pdf");
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
