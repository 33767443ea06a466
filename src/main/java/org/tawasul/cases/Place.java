package org.tawasul.cases;

import org.jspecify.annotations.Nullable;

/**
 * Where it is.
 *
 * @param latitude degrees, WGS 84; null when it was told in words only
 * @param words as somebody would tell a driver
 */
public record Place(
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String words) {
    /** A place of whatever is known; null when nothing is. */
    public static @Nullable Place of(@Nullable Double latitude, @Nullable Double longitude, @Nullable String words) {
        return latitude == null && (words == null || words.isBlank()) ? null : new Place(latitude, longitude, words);
    }
}
