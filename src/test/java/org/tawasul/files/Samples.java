package org.tawasul.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of all kinds, built byte by byte where it matters. */
final class Samples {
    static final String MAKER = "AcmePhone-of-Maryam";

    private Samples() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    static byte[] pdf(int bytes, long seed) {
        var noise = new byte[bytes - 9];
        new Random(seed).nextBytes(noise);
        return join(text("%PDF-1.4\n"), noise);
    }

    /** Red, green, blue and yellow quarters: top left, top right, bottom left, bottom right. */
    static BufferedImage quarters(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean left = x < width / 2;
                var colour = y < height / 2 ? left ? Color.RED : Color.GREEN : left ? Color.BLUE : Color.YELLOW;
                picture.setRGB(x, y, colour.getRGB());
            }
        }
        return picture;
    }

    static byte[] encoded(BufferedImage picture, String format) {
        try (var bytes = new ByteArrayOutputStream()) {
            if (!ImageIO.write(picture, format, bytes)) throw new AssertionError("No writer for " + format);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static BufferedImage decoded(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] jpeg(int width, int height) {
        return encoded(quarters(width, height), "jpeg");
    }

    /** A phone's JPEG: how it was held, where it was, and who made the phone. Place in Manama: 26°13′30″ N 50°35′12″ E. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        var exif = join(text("Exif\0\0"), tiff(orientation));
        var segment = join(hex("ffe1"), hex("%04x".formatted(exif.length + 2)), exif);
        return join(slice(jpeg, 0, 2), segment, slice(jpeg, 2, jpeg.length));
    }

    static byte[] tiff(int orientation) {
        try (var bytes = new ByteArrayOutputStream();
                var tiff = new DataOutputStream(bytes)) {
            tiff.write(text("MM"));
            tiff.writeShort(42);
            tiff.writeInt(8);
            // Three entries of twelve bytes from 10, next 4: ends at 50; the maker's name there, then the place.
            int maker = 50;
            int gps = maker + MAKER.length() + 1;
            tiff.writeShort(3);
            entry(tiff, 0x010F, 2, MAKER.length() + 1, maker);
            entry(tiff, 0x0112, 3, 1, orientation << 16);
            entry(tiff, 0x8825, 4, 1, gps);
            tiff.writeInt(0);
            tiff.write(text(MAKER + "\0"));
            int degrees = gps + 2 + 4 * 12 + 4;
            tiff.writeShort(4);
            entry(tiff, 1, 2, 2, 'N' << 24);
            entry(tiff, 2, 5, 3, degrees);
            entry(tiff, 3, 2, 2, 'E' << 24);
            entry(tiff, 4, 5, 3, degrees + 24);
            tiff.writeInt(0);
            for (int part : new int[] {26, 13, 30, 50, 35, 12}) {
                tiff.writeInt(part);
                tiff.writeInt(1);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void entry(DataOutputStream tiff, int tag, int type, int count, int value) throws IOException {
        tiff.writeShort(tag);
        tiff.writeShort(type);
        tiff.writeInt(count);
        tiff.writeInt(value);
    }

    /** A few bytes that claim to be an enormous picture. */
    static byte[] pngClaiming(int width, int height) {
        var header = join(text("IHDR"), hex("%08x%08x0802000000".formatted(width, height)));
        var crc = new CRC32();
        crc.update(header);
        return join(hex("89504e470d0a1a0a"), hex("0000000d"), header, hex("%08x".formatted(crc.getValue())));
    }

    static byte[] zip(String... entries) {
        try (var bytes = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(bytes)) {
            for (var name : entries) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("<a/>"));
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] docx() {
        return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    static byte[] box(String type, byte[]... content) {
        var all = join(content);
        return join(hex("%08x".formatted(all.length + 8)), text(type), all);
    }

    /** A film whose phone wrote down where it was, as Android does. */
    static byte[] film() {
        return join(
                box("ftyp", text("isom"), hex("00000200"), text("isommp41")),
                box("moov", box("mvhd", new byte[100]), box("udta", box("xxyz", text("+26.2250+050.5867/")))),
                box("mdat", new byte[5000]));
    }

    /** An HEIC without a picture but with an Exif item, as iPhones lay it out. */
    static byte[] heic() {
        var ftyp = box("ftyp", text("heic"), hex("00000000"), text("mif1heic"));
        var hdlr = box("hdlr", new byte[8], text("pict"), new byte[13]);
        var infe = box("infe", hex("02000000"), hex("0001"), hex("0000"), text("Exif"), hex("00"));
        var iinf = box("iinf", hex("00000000"), hex("0001"), infe);
        var exif = join(hex("00000006"), text("Exif\0\0"), tiff(1));
        int ilocBytes = 8 + 4 + 2 + 2 + 2 + 2 + 2 + 4 + 4;
        int offset = ftyp.length + 8 + 4 + hdlr.length + iinf.length + ilocBytes + 8;
        var iloc = box(
                "iloc",
                hex("00000000"),
                hex("4400"),
                hex("0001"),
                hex("0001"),
                hex("0000"),
                hex("0001"),
                hex("%08x%08x".formatted(offset, exif.length)));
        if (iloc.length != ilocBytes) throw new AssertionError("iloc has " + iloc.length + " bytes");
        return join(ftyp, box("meta", hex("00000000"), hdlr, iinf, iloc), box("mdat", exif));
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }
}
