package fr.ateliersflash.request.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Bearer;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.Piece;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Pdf;
import fr.ateliersflash.support.Scene;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.xml.sax.SAXException;

/// A letter made here, signed on paper, comes back as a photograph and finds its place.
@ApplicationTest
class LetterFilingTests {

    @Autowired
    Scene scene;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Test
    void asksAgainForAFileLostWithTheSession() {
        var draft = scene.reaches(Stage.DRAFT);

        assertThat(mvc.post()
                        .uri("/demandes/{r}/pieces", draft.reference())
                        .with(signedInAs(scene.ddt53()))
                        .with(csrf())
                        .param("kind", "ANNEX")
                        .param("_lost.file", "plan.pdf"))
                .hasStatus(422)
                .bodyText()
                .contains("choisissez-les à nouveau", "(plan.pdf)")
                .doesNotContain("Choisissez un fichier");
    }

    @Test
    void aPhotographOfEachLetterFilesItself() throws IOException {
        var draft = scene.reaches(Stage.DRAFT);

        assertThat(send(draft, null, "photo.jpg", photograph(letter(draft, "engagement"))))
                .hasStatus(HttpStatus.FOUND)
                .flash()
                .containsEntry("flash", "request.piece.recognised.ENGAGEMENT_LETTER");
        assertThat(send(draft, null, "photo.jpg", photograph(letter(draft, "soutien"))))
                .flash()
                .containsEntry("flash", "request.piece.recognised.SUPPORT_LETTER");

        assertThat(pieces(draft))
                .extracting(Piece::kind)
                .containsExactly(PieceKind.ENGAGEMENT_LETTER, PieceKind.SUPPORT_LETTER);
        assertThat(told(draft)).contains("ENGAGEMENT_LETTER", "SUPPORT_LETTER");
    }

    @Test
    void thePrintedLetterItselfFilesItself() {
        var draft = scene.reaches(Stage.DRAFT);

        assertThat(send(draft, null, "courrier.pdf", letter(draft, "soutien")))
                .flash()
                .containsEntry("flash", "request.piece.recognised.SUPPORT_LETTER");
    }

    @Test
    void theCodeKnowsBetterThanWhoeverChoseThePlace() {
        var draft = scene.reaches(Stage.DRAFT);

        assertThat(send(draft, PieceKind.SUPPORT_LETTER, "courrier.pdf", letter(draft, "engagement")))
                .flash()
                .containsEntry("flash", "request.piece.moved.ENGAGEMENT_LETTER");
        assertThat(pieces(draft)).extracting(Piece::kind).containsExactly(PieceKind.ENGAGEMENT_LETTER);
    }

    @Test
    void aLetterInItsPlaceIsSimplyJoined() {
        var draft = scene.reaches(Stage.DRAFT);

        assertThat(send(draft, PieceKind.ENGAGEMENT_LETTER, "courrier.pdf", letter(draft, "engagement")))
                .flash()
                .containsEntry("flash", "request.piece.added");
    }

    @Test
    void aLetterOfAnotherDossierIsShownItsWay() {
        var draft = scene.reaches(Stage.DRAFT);
        var other = scene.reaches(Stage.DRAFT);
        var before = documents();

        assertThat(send(draft, null, "courrier.pdf", letter(other, "engagement")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Rien n’a été classé", "/demandes/" + other.reference() + "/fiche/pieces");
        assertThat(send(draft, PieceKind.SUPPORT_LETTER, "courrier.pdf", letter(other, "soutien")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(pieces(draft)).isEmpty();
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void aDossierThatOneMayNotSeeIsOnlyNamed() {
        var draft = scene.reaches(Stage.DRAFT);
        var elsewhere = scene.reaches(Stage.DRAFT, new Bearer(BearerKind.COMMUNE, "22113", "Lannion"));

        assertThat(send(draft, null, "courrier.pdf", letter(elsewhere, "engagement", scene.ddt22())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("référence d’un autre dossier\u00a0: " + elsewhere.reference())
                .doesNotContain("Lannion", "/demandes/" + elsewhere.reference());
    }

    @Test
    void whatHasNoCodeIsAnAnnexUntilSomebodySaysWhatItIs() throws IOException {
        var draft = scene.reaches(Stage.COMPLETE_DRAFT);
        var first = scene.letter(draft, PieceKind.ENGAGEMENT_LETTER);
        var content = new ClassPathResource("local/courrier-engagement.pdf").getContentAsByteArray();

        assertThat(send(draft, null, "lettre du maire.pdf", content))
                .flash()
                .containsEntry("flash", "request.piece.unknown");
        var annex = pieces(draft).stream()
                .filter(piece -> piece.kind() == PieceKind.ANNEX)
                .findFirst()
                .orElseThrow();
        assertThat(get(draft, "fiche/pieces", scene.ddt53()))
                .bodyText()
                .contains("C’est le courrier d’engagement", "/pieces/" + annex.id() + "/nature");

        assertThat(reclassify(draft, annex.id(), "ENGAGEMENT_LETTER", scene.ddt53()))
                .flash()
                .containsEntry("flash", "request.piece.reclassified.ENGAGEMENT_LETTER");

        var letter = dossiers.findWithPieces(draft.reference(), scene.ddt53())
                .currentLetter(PieceKind.ENGAGEMENT_LETTER)
                .orElseThrow();
        assertThat(letter.documentId()).isEqualTo(annex.documentId());
        assertThat(letter.number()).isEqualTo(2);
        assertThat(get(draft, "pieces/" + first, scene.ddt53())).hasStatusOk();
        assertThat(pieces(draft)).extracting(Piece::kind).doesNotContain(PieceKind.ANNEX);
        assertThat(reclassify(draft, annex.id(), "SUPPORT_LETTER", scene.ddt53()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(reclassify(draft, annex.id(), "ANNEX", scene.ddt53())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anAnnexIsReclassifiedByWhoeverMayJoinPiecesOnly() throws IOException {
        var draft = scene.reaches(Stage.DRAFT);
        var content = new ClassPathResource("local/courrier-engagement.pdf").getContentAsByteArray();
        send(draft, PieceKind.ANNEX, "plan.pdf", content);
        var annex = pieces(draft).getFirst();

        for (var viewer : List.of(scene.evron(), scene.ddt22(), scene.bureau())) {
            assertThat(reclassify(draft, annex.id(), "SUPPORT_LETTER", viewer)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(pieces(draft)).extracting(Piece::kind).containsExactly(PieceKind.ANNEX);
    }

    @Test
    void aLockedLetterIsRefusedBesideItsField() throws IOException {
        var draft = scene.reaches(Stage.DRAFT);
        var content = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            pdf.save(content);
        }

        assertThat(send(draft, PieceKind.SUPPORT_LETTER, "courrier.pdf", content.toByteArray()))
                .hasStatus(422)
                .bodyText()
                .contains("protégé par un mot de passe");
        assertThat(pieces(draft)).isEmpty();
    }

    @Test
    void theOfficeTextSaysTheSameAndBearsTheCode() throws IOException {
        var request = scene.reaches(Stage.COMPLETE_DRAFT);
        var odt = get(request, "courriers/engagement.odt", scene.ddt53()).getResponse();
        var content = odt.getContentAsByteArray();

        assertThat(new String(content, 30, 8 + 39, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
        var text = "";
        byte[] picture = {};
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            assertThat(zip.getNextEntry()).extracting(ZipEntry::getMethod).isEqualTo(ZipEntry.STORED);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                switch (entry.getName()) {
                    case "content.xml" -> text = words(zip.readAllBytes());
                    case "Pictures/code.png" -> picture = zip.readAllBytes();
                    default -> assertThat(zip.readAllBytes()).isNotEmpty();
                }
            }
        }
        assertThat(text)
                .contains("Commune d’Évron", request.fiche().purpose().title(), "copiloter l’atelier")
                .contains("AF1:" + request.reference() + ":ENGAGEMENT", "Code QR de classement");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture))).isNotNull();
        assertThat(send(request, PieceKind.ANNEX, "modèle.odt", content))
                .flash()
                .containsEntry("flash", "request.piece.added");
    }

    private static String words(byte[] xml) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement()
                    .getTextContent();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] letter(AtelierRequest request, String model) {
        return letter(request, model, scene.ddt53());
    }

    private byte[] letter(AtelierRequest request, String model, Viewer viewer) {
        var answer = get(request, "courriers/" + model + ".pdf", viewer);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    /// The printed page on a table, askew, a little dark and grainy, and twice compressed.
    private static byte[] photograph(byte[] pdf) throws IOException {
        var page = new Pdf(pdf).page(0, 150);
        var photo = new BufferedImage(page.getWidth() + 300, page.getHeight() + 300, BufferedImage.TYPE_INT_RGB);
        var pen = photo.createGraphics();
        pen.setColor(Color.DARK_GRAY);
        pen.fillRect(0, 0, photo.getWidth(), photo.getHeight());
        var askew =
                AffineTransform.getRotateInstance(Math.toRadians(4), photo.getWidth() / 2.0, photo.getHeight() / 2.0);
        askew.translate(150, 150);
        pen.drawImage(page, askew, null);
        pen.dispose();
        var random = new Random(7);
        for (var y = 0; y < photo.getHeight(); y++) {
            for (var x = 0; x < photo.getWidth(); x++) {
                var grey = Math.min(255, (photo.getRGB(x, y) & 0xff) * 4 / 5 + random.nextInt(30));
                photo.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(photo, "jpg", jpeg);
        return jpeg.toByteArray();
    }

    private MvcTestResult send(AtelierRequest request, @Nullable PieceKind kind, String name, byte[] content) {
        var post = mvc.post()
                .uri("/demandes/" + request.reference() + "/pieces")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content));
        if (kind != null) {
            post.param("kind", kind.name());
        }
        return post.with(csrf()).with(signedInAs(scene.ddt53())).exchange();
    }

    private MvcTestResult reclassify(AtelierRequest request, long annex, String kind, Viewer viewer) {
        return mvc.post()
                .uri("/demandes/%s/pieces/%d/nature".formatted(request.reference(), annex))
                .param("kind", kind)
                .with(csrf())
                .with(signedInAs(viewer))
                .exchange();
    }

    private MvcTestResult get(AtelierRequest request, String path, Viewer viewer) {
        return mvc.get()
                .uri("/demandes/" + request.reference() + "/" + path)
                .with(signedInAs(viewer))
                .exchange();
    }

    private List<Piece> pieces(AtelierRequest request) {
        return dossiers.findWithPieces(request.reference(), scene.head())
                .currentPieces()
                .toList();
    }

    private long documents() {
        return jdbc.sql("select count(*) from document").query(Long.class).single();
    }

    private List<String> told(AtelierRequest request) {
        return jdbc.sql("select detail from journal_entry where request_id = ? and detail is not null")
                .param(request.id())
                .query(String.class)
                .list();
    }
}
