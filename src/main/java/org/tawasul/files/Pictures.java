package org.tawasul.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.filters.Flip;
import net.coobird.thumbnailator.filters.ImageFilter;
import net.coobird.thumbnailator.filters.Pipeline;
import net.coobird.thumbnailator.filters.Rotation;
import org.springframework.stereotype.Component;

/**
 * Writes a picture anew: upright, at most 2560 pixels long, and with nothing in it but the picture. A JPEG, or a PNG
 * where something shines through.
 *
 * <p>A small file can claim to be an enormous picture. So the size is read from the header first; and what is decoded
 * is thinned out while reading to at most 24 million pixels, 72 MB. No more pictures are worked on at once than half
 * the processors, the others wait.
 */
@Component
class Pictures {
    static final int LONG_EDGE = 2560;
    static final int THUMBNAIL_EDGE = 320;
    private static final long MOST_PIXELS = UploadLimits.MOST_MEGAPIXELS * 1_000_000L;
    private static final double MOST_DECODED = 24_000_000;
    private static final float QUALITY = 0.85f;

    private final Semaphore benches =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    sealed interface Rewritten {
        /** @param width in pixels, after turning upright */
        record Picture(FileType type, byte[] content, int width, int height, byte[] thumbnail) implements Rewritten {}

        record Unusable(Refusal why) implements Rewritten {}
    }

    Rewritten rewrite(Path file, FileType type, int orientation) {
        benches.acquireUninterruptibly();
        try {
            return rewriteNow(file, type, orientation);
        } finally {
            benches.release();
        }
    }

    private static Rewritten rewriteNow(Path file, FileType type, int orientation) {
        var reader = ImageIO.getImageReadersByMIMEType(type.mediaType).next();
        try (var input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels <= 0) return new Rewritten.Unusable(Refusal.UNREADABLE);
            if (pixels > MOST_PIXELS) return new Rewritten.Unusable(Refusal.PICTURE_TOO_LARGE);
            var decoded = decode(reader, pixels);
            boolean shinesThrough = shinesThrough(decoded);
            var picture = upright(scaled(decoded, LONG_EDGE, shinesThrough), orientation);
            var kept = shinesThrough ? FileType.PNG : FileType.JPEG;
            return new Rewritten.Picture(
                    kept,
                    write(picture, kept),
                    picture.getWidth(),
                    picture.getHeight(),
                    write(scaled(picture, THUMBNAIL_EDGE, shinesThrough), kept));
        } catch (IOException | RuntimeException broken) {
            // Decoders meet hostile bytes with all kinds of exceptions; to the sender they all mean the same.
            return new Rewritten.Unusable(Refusal.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decode(ImageReader reader, long pixels) throws IOException {
        int step = (int) Math.ceil(Math.sqrt(pixels / MOST_DECODED));
        var how = reader.getDefaultReadParam();
        if (step > 1) how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static boolean shinesThrough(BufferedImage picture) {
        var alpha = picture.getColorModel().hasAlpha() ? picture.getAlphaRaster() : null;
        if (alpha == null) return picture.getColorModel().hasAlpha() && anyTransparent(picture);
        int opaque = (1 << alpha.getSampleModel().getSampleSize(0)) - 1;
        var row = new int[alpha.getWidth() * alpha.getNumBands()];
        for (int y = 0; y < alpha.getHeight(); y++) {
            for (int sample : alpha.getPixels(alpha.getMinX(), alpha.getMinY() + y, alpha.getWidth(), 1, row))
                if (sample < opaque) return true;
        }
        return false;
    }

    /** For palettes with a transparent colour, which have no alpha raster. */
    private static boolean anyTransparent(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) if (picture.getRGB(x, y) >>> 24 != 0xFF) return true;
        }
        return false;
    }

    /** Never larger than it was; in plain sRGB. */
    private static BufferedImage scaled(BufferedImage picture, int longEdge, boolean transparent) throws IOException {
        double factor = Math.min(1, (double) longEdge / Math.max(picture.getWidth(), picture.getHeight()));
        return Thumbnails.of(picture)
                .forceSize(Math.max(1, (int) Math.round(picture.getWidth() * factor)), Math.max(1, (int)
                        Math.round(picture.getHeight() * factor)))
                .imageType(transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        ImageFilter turn = switch (orientation) {
            case 2 -> Flip.HORIZONTAL;
            case 3 -> Rotation.ROTATE_180_DEGREES;
            case 4 -> Flip.VERTICAL;
            case 5 -> new Pipeline(Rotation.RIGHT_90_DEGREES, Flip.HORIZONTAL);
            case 6 -> Rotation.RIGHT_90_DEGREES;
            case 7 -> new Pipeline(Rotation.LEFT_90_DEGREES, Flip.HORIZONTAL);
            case 8 -> Rotation.LEFT_90_DEGREES;
            default -> null;
        };
        return turn == null ? picture : turn.apply(picture);
    }

    private static byte[] write(BufferedImage picture, FileType type) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByMIMEType(type.mediaType).next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
