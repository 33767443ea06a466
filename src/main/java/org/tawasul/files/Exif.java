package org.tawasul.files;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two things that we read from a photo's metadata before all of it is dropped.
 *
 * @param orientation 1 to 8 as EXIF counts: how to turn the stored picture upright; 1 is upright already
 */
record Exif(int orientation, Optional<Place> place) {
    private static final Logger log = LoggerFactory.getLogger(Exif.class);
    private static final Exif NONE = new Exif(1, Optional.empty());

    static Exif of(Path file, FileType type) {
        try {
            return switch (type) {
                case JPEG -> from(JpegMetadataReader.readMetadata(file.toFile(), List.of(new ExifReader())));
                case WEBP, HEIC -> from(ImageMetadataReader.readMetadata(file.toFile()));
                default -> NONE;
            };
        } catch (IOException | ImageProcessingException | MetadataException | RuntimeException malformed) {
            // A courtesy, never a condition: a photo whose metadata is broken is a photo without metadata.
            log.debug("Metadata of a photo cannot be read: {}", malformed.toString());
            return NONE;
        }
    }

    private static Exif from(Metadata metadata) throws MetadataException {
        int orientation = 1;
        var picture = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (picture != null && picture.containsTag(ExifIFD0Directory.TAG_ORIENTATION))
            orientation = picture.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        return new Exif(orientation >= 1 && orientation <= 8 ? orientation : 1, placeIn(metadata));
    }

    private static Optional<Place> placeIn(Metadata metadata) {
        var gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        if (gps == null) return Optional.empty();
        var found = gps.getGeoLocation();
        if (found == null || !Place.isOnEarth(found.getLatitude(), found.getLongitude())) return Optional.empty();
        return Optional.of(new Place(found.getLatitude(), found.getLongitude()));
    }
}
