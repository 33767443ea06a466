package org.tawasul.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    @TempDir
    Path folder;

    private final Pictures pictures = new Pictures();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPhotoIsTurnedUprightHoweverThePhoneWasHeld(int orientation) throws IOException {
        var photo = file(Samples.withExif(Samples.encoded(heldAs(orientation, 640, 320), "jpeg"), orientation));

        var exif = Exif.of(photo, FileType.JPEG);
        var kept = picture(photo, FileType.JPEG, exif.orientation());

        assertThat(exif.orientation()).isEqualTo(orientation);
        assertThat(kept.width()).isEqualTo(640);
        assertThat(kept.height()).isEqualTo(320);
        assertShowsQuarters(Samples.decoded(kept.content()));
        assertShowsQuarters(Samples.decoded(kept.thumbnail()));
    }

    @Test
    void nothingIsLeftOfWhatThePhoneTells() throws IOException {
        var photo = file(Samples.withExif(Samples.jpeg(640, 320), 1));
        assertThat(Files.readString(photo, StandardCharsets.ISO_8859_1)).contains(Samples.MAKER);

        var kept = picture(photo, FileType.JPEG, 1);

        var bytes = new String(kept.content(), StandardCharsets.ISO_8859_1)
                + new String(kept.thumbnail(), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain(Samples.MAKER).doesNotContain("Exif");
    }

    @Test
    void thePlaceIsReadBeforeItIsDropped() throws IOException {
        var photo = file(Samples.withExif(Samples.jpeg(64, 32), 1));
        assertThat(Exif.of(photo, FileType.JPEG).place()).hasValueSatisfying(place -> {
            assertThat(place.latitude()).isCloseTo(26.225, within(1e-6));
            assertThat(place.longitude()).isCloseTo(50.586667, within(1e-6));
        });
        assertThat(Exif.of(file(Samples.jpeg(64, 32)), FileType.JPEG).place()).isEmpty();
    }

    @Test
    void aLargePhotoIsMadeSmallerAndASmallOneIsNotMadeLarger() throws IOException {
        var large = picture(file(Samples.jpeg(6400, 4800)), FileType.JPEG, 1);
        assertThat(large.width()).isEqualTo(Pictures.LONG_EDGE);
        assertThat(large.height()).isEqualTo(1920);
        assertThat(Samples.decoded(large.thumbnail()).getWidth()).isEqualTo(Pictures.THUMBNAIL_EDGE);

        var small = picture(file(Samples.jpeg(90, 60)), FileType.JPEG, 1);
        assertThat(small.width()).isEqualTo(90);
        assertThat(Samples.decoded(small.thumbnail()).getWidth()).isEqualTo(90);
    }

    @Test
    void whatShinesThroughStaysAPngAndTheRestBecomesAJpeg() throws IOException {
        var window = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        window.setRGB(10, 10, 0x80FF0000);
        var kept = picture(file(Samples.encoded(window, "png")), FileType.PNG, 1);
        assertThat(kept.type()).isEqualTo(FileType.PNG);
        assertThat(Samples.decoded(kept.content()).getRGB(10, 10) >>> 24).isEqualTo(0x80);

        var opaque = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 2500; i++) opaque.setRGB(i % 50, i / 50, 0xFF336699);
        assertThat(picture(file(Samples.encoded(opaque, "png")), FileType.PNG, 1)
                        .type())
                .isEqualTo(FileType.JPEG);
        assertThat(picture(file(Samples.encoded(Samples.quarters(50, 50), "gif")), FileType.GIF, 1)
                        .type())
                .isEqualTo(FileType.JPEG);
    }

    @Test
    void aBombIsRefusedByItsHeaderBeforeItIsDecoded() throws IOException {
        assertThat(pictures.rewrite(file(Samples.pngClaiming(60_000, 60_000)), FileType.PNG, 1))
                .isEqualTo(new Pictures.Rewritten.Unusable(Refusal.PICTURE_TOO_LARGE));
        assertThat(pictures.rewrite(file(Samples.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE)), FileType.PNG, 1))
                .isEqualTo(new Pictures.Rewritten.Unusable(Refusal.PICTURE_TOO_LARGE));
    }

    @Test
    void aDamagedPictureIsRefused() throws IOException {
        assertThat(pictures.rewrite(file(Samples.pngClaiming(50, 50)), FileType.PNG, 1))
                .isEqualTo(new Pictures.Rewritten.Unusable(Refusal.UNREADABLE));
        var cutOff = java.util.Arrays.copyOf(Samples.jpeg(64, 64), 40);
        assertThat(pictures.rewrite(file(cutOff), FileType.JPEG, 1))
                .isEqualTo(new Pictures.Rewritten.Unusable(Refusal.UNREADABLE));
    }

    @Test
    void aFilmAndAnHeicLoseThePlaceToo() throws IOException {
        var film = file(Samples.film());
        assertThat(Boxes.blankMetadata(film, FileType.MP4)).isTrue();
        assertThat(Files.readString(film, StandardCharsets.ISO_8859_1))
                .hasSize(Samples.film().length)
                .doesNotContain("+26.2250")
                .contains("mvhd", "mdat", "free");

        var heic = file(Samples.heic());
        assertThat(Exif.of(heic, FileType.HEIC).place()).isPresent();
        assertThat(Boxes.blankMetadata(heic, FileType.HEIC)).isTrue();
        assertThat(Files.readString(heic, StandardCharsets.ISO_8859_1))
                .hasSize(Samples.heic().length)
                .doesNotContain(Samples.MAKER);
        assertThat(Exif.of(heic, FileType.HEIC).place()).isEmpty();
    }

    @Test
    void boxesThatContradictThemselvesAreRefused() throws IOException {
        assertThat(Boxes.blankMetadata(file(Samples.box("ftyp", Samples.text("heic"))), FileType.HEIC))
                .isFalse();
        var endless = Samples.join(Samples.hex("00000001"), Samples.text("moov"), Samples.hex("ffffffffffffffff"));
        assertThat(Boxes.blankMetadata(file(endless), FileType.MP4)).isFalse();
    }

    /** What the sensor stores, by the definition of EXIF: where its first row and first column are to be seen. */
    private static BufferedImage heldAs(int orientation, int width, int height) {
        var upright = Samples.quarters(width, height);
        boolean onItsSide = orientation >= 5;
        var stored =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < stored.getHeight(); row++) {
            for (int column = 0; column < stored.getWidth(); column++) {
                int along = onItsSide ? row : column;
                int down = onItsSide ? column : row;
                // First row at the right or first column at the right; first row at the bottom or first column there.
                int x = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7
                        ? width - 1 - along
                        : along;
                int y = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8
                        ? height - 1 - down
                        : down;
                stored.setRGB(column, row, upright.getRGB(x, y));
            }
        }
        return stored;
    }

    private static void assertShowsQuarters(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        assertColour(picture, width / 4, height / 4, Color.RED);
        assertColour(picture, width * 3 / 4, height / 4, Color.GREEN);
        assertColour(picture, width / 4, height * 3 / 4, Color.BLUE);
        assertColour(picture, width * 3 / 4, height * 3 / 4, Color.YELLOW);
    }

    private static void assertColour(BufferedImage picture, int x, int y, Color expected) {
        var found = new Color(picture.getRGB(x, y));
        assertThat(found.getRed()).isCloseTo(expected.getRed(), within(12));
        assertThat(found.getGreen()).isCloseTo(expected.getGreen(), within(12));
        assertThat(found.getBlue()).isCloseTo(expected.getBlue(), within(12));
    }

    private Pictures.Rewritten.Picture picture(Path file, FileType type, int orientation) {
        return (Pictures.Rewritten.Picture) pictures.rewrite(file, type, orientation);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "sample", ""), content);
    }
}
