package fr.ateliersflash.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/// A QR code drawn as a picture that prints sharp. A quarter of it may be hidden, by a stamp or a fold.
public final class QrCode {

    private static final int SIDE = 400;
    private static final int BLACK = 0;
    private static final int WHITE = 0xffffff;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 4);

    private QrCode() {}

    /// @param text short: a code of capitals and digits has fewer squares, and is read from farther
    public static byte[] png(String text) {
        try {
            var squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIDE, SIDE, HINTS);
            var image = new BufferedImage(squares.getWidth(), squares.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (var y = 0; y < squares.getHeight(); y++) {
                for (var x = 0; x < squares.getWidth(); x++) {
                    image.setRGB(x, y, squares.get(x, y) ? BLACK : WHITE);
                }
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code can hold this text", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
