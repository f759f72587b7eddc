package fr.ateliersflash.document;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds QR codes in a picture, whichever way it was turned. Headed paper may bear others than ours.
final class CodeFinder {

    private static final Map<DecodeHintType, ?> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);

    private CodeFinder() {}

    /// Half its size first: it takes a quarter of the time, and the grain of a scan goes away.
    ///
    /// @param deadline as of [System#nanoTime]
    static Optional<String> find(BufferedImage picture, Predicate<String> wanted, long deadline) {
        return Stream.of(2, 1, 4)
                .takeWhile(_ -> System.nanoTime() < deadline)
                .map(divisor -> source(picture, divisor))
                .flatMap(source -> texts(source).filter(wanted).limit(1))
                .findFirst();
    }

    private static Stream<String> texts(PlanarYUVLuminanceSource source) {
        var bitmap = new BinaryBitmap(new HybridBinarizer(source));
        return Stream.concat(several(bitmap), Stream.of(bitmap).flatMap(CodeFinder::one))
                .map(Result::getText);
    }

    private static Stream<Result> several(BinaryBitmap bitmap) {
        try {
            return Stream.of(new QRCodeMultiReader().decodeMultiple(bitmap, HARDER));
        } catch (ReaderException e) {
            return Stream.empty();
        }
    }

    private static Stream<Result> one(BinaryBitmap bitmap) {
        try {
            return Stream.of(new QRCodeReader().decode(bitmap, HARDER));
        } catch (ReaderException e) {
            return Stream.empty();
        }
    }

    private static PlanarYUVLuminanceSource source(BufferedImage picture, int divisor) {
        var width = Math.max(1, picture.getWidth() / divisor);
        var height = Math.max(1, picture.getHeight() / divisor);
        var grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = grey.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        var luminances = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        return new PlanarYUVLuminanceSource(luminances, width, height, 0, 0, width, height, false);
    }
}
