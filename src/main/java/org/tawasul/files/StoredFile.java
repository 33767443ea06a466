package org.tawasul.files;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that was received whole, found harmless, and synced to disk. What {@link Files} hands out.
 *
 * @param id stands in addresses: {@code /files/<id>}
 * @param sha256 of the content as we keep it, 64 hexadecimal digits
 * @param mediaType found in the content, such as {@code image/jpeg}
 * @param bytes as we keep it; a photo is smaller than what was sent
 * @param name what the sender called it, made harmless, with the ending that fits its type
 * @param width of a picture in pixels, after turning it upright; null for everything else
 * @param height as the width
 * @param hasThumbnail whether {@code /files/<id>/thumbnail} is there
 * @param place where it was taken, when the sender agreed to tell
 */
public record StoredFile(
        long id,
        String sha256,
        String mediaType,
        long bytes,
        String name,
        @Nullable Integer width,
        @Nullable Integer height,
        boolean hasThumbnail,
        Optional<Place> place,
        Instant createdAt) {

    /** Whether a browser may show it within a page; everything else is offered for saving. */
    public boolean isPicture() {
        return mediaType.equals("image/jpeg") || mediaType.equals("image/png");
    }

    public String address() {
        return "/files/" + id;
    }

    public String thumbnailAddress() {
        return address() + "/thumbnail";
    }
}
