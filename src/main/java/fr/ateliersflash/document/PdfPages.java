package fr.ateliersflash.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// The pages of a PDF where a letter may be, as grey pictures: the first three and the last two.
final class PdfPages {

    private static final int FIRST = 3;
    private static final int LAST = 2;
    private static final double POINTS_AN_INCH = 72;
    private static final double DOTS_AN_INCH = 200;

    /// Of a page: a little more than A4 at that resolution; larger pages are drawn coarser.
    private static final double MOST_DOTS = 4_000_000;

    /// Of a picture on a page: A4 scanned at 600 dots an inch.
    private static final long MOST_PIXELS = 40_000_000;

    /// Of a page, one inside the other: each takes as much memory as the page.
    private static final int MOST_LAYERS = 6;

    private PdfPages() {}

    /// What the eye sees first.
    ///
    /// @param deadline as of [System#nanoTime]
    /// @throws IOException when it is damaged, encrypted or takes too long to draw
    static Optional<String> firstOf(Path file, long deadline, Function<BufferedImage, Optional<String>> eye)
            throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            var renderer = new Renderer(pdf, deadline);
            for (var page : worthLooking(pdf.getNumberOfPages())) {
                if (System.nanoTime() > deadline) {
                    return Optional.empty();
                }
                var seen = eye.apply(renderer.draw(pdf, page));
                if (seen.isPresent()) {
                    return seen;
                }
            }
            return Optional.empty();
        }
    }

    private static List<Integer> worthLooking(int pages) {
        return IntStream.range(0, pages)
                .filter(page -> page < FIRST || page >= pages - LAST)
                .boxed()
                .toList();
    }

    private static final class Renderer extends PDFRenderer {

        private final long deadline;

        Renderer(PDDocument pdf, long deadline) {
            super(pdf);
            this.deadline = deadline;
            setSubsamplingAllowed(true);
        }

        BufferedImage draw(PDDocument pdf, int page) throws IOException {
            return renderImage(page, scale(pdf.getPage(page).getCropBox()), ImageType.GRAY);
        }

        private static float scale(PDRectangle page) {
            var points = (double) page.getWidth() * page.getHeight();
            return (float) Math.min(DOTS_AN_INCH / POINTS_AN_INCH, Math.sqrt(MOST_DOTS / points));
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new Pen(parameters, deadline);
        }
    }

    /// Stops when it is late, and leaves out pictures and layers that would fill the memory.
    private static final class Pen extends PageDrawer {

        private final long deadline;
        private int layers;

        Pen(PageDrawerParameters parameters, long deadline) throws IOException {
            super(parameters);
            this.deadline = deadline;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() > deadline) {
                throw new IOException("This page takes too long to draw");
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
            if (layers < MOST_LAYERS) {
                layers++;
                try {
                    super.showTransparencyGroup(group);
                } finally {
                    layers--;
                }
            }
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() <= MOST_PIXELS) {
                super.drawImage(image);
            }
        }
    }
}
