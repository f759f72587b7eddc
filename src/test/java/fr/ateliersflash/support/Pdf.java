package fr.ateliersflash.support;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// A PDF that the application has made, looked at as its readers do.
public record Pdf(byte[] content) {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /// It can be archived and read aloud.
    public Pdf conforms() {
        conformsTo(PDFAFlavour.PDFA_2_A);
        conformsTo(PDFAFlavour.PDFUA_1);
        return this;
    }

    public String text() {
        try (var pdf = Loader.loadPDF(content)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its words one space apart, wherever its lines end.
    public String words() {
        return text().replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    public int pages() {
        try (var pdf = Loader.loadPDF(content)) {
            return pdf.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its page as a scanner sees it.
    public BufferedImage page(int index, int dotsAnInch) {
        try (var pdf = Loader.loadPDF(content)) {
            return new PDFRenderer(pdf).renderImageWithDPI(index, dotsAnInch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void conformsTo(PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(content), flavour)) {
            var result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            var broken = result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> "%s-%d %s"
                            .formatted(
                                    one.getRuleId().getClause(), one.getRuleId().getTestNumber(), one.getMessage()))
                    .distinct()
                    .collect(joining("\n"));
            assertThat(result.isCompliant()).as("%s:%n%s", flavour, broken).isTrue();
        } catch (IOException | VeraPDFException e) {
            throw new AssertionError(e);
        }
    }
}
