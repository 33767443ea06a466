package org.tawasul.files;

/**
 * Where a photo says it was taken.
 *
 * @param latitude degrees north of the equator, WGS 84, −90 to 90
 * @param longitude degrees east of Greenwich, WGS 84, −180 to 180
 */
public record Place(double latitude, double longitude) {
    static boolean isOnEarth(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude != 0 || longitude != 0);
    }
}
