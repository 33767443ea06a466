package org.tawasul.site;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A square code for the camera of a phone, drawn by the component {@code qrCode}.
 *
 * @param size modules on a side, the quiet ones around it included
 * @param path the dark modules, as the path of an SVG of that size
 */
public record QrCode(int size, String path) {
    private static final int QUIET = 4;

    public static QrCode of(String text) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET);
            var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new QrCode(modules.getWidth(), path(modules));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No square code for " + text.length() + " characters", tooLong);
        }
    }

    private static String path(BitMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y)) x++;
                if (x > from)
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - from)
                            .append("v1H")
                            .append(from)
                            .append('z');
            }
        }
        return path.toString();
    }
}
