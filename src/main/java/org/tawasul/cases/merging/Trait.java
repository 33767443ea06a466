package org.tawasul.cases.merging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Case;
import org.tawasul.cases.Place;

/**
 * By what a case is compared with others.
 *
 * @param latitude degrees, WGS 84; null when there is no point
 * @param words the stems of its subject and text, see {@link Words}
 * @param placeWords the stems of its place as told in words
 * @param placeKey one number for those; null when there are none
 */
record Trait(
        long serviceId,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<Integer> words,
        List<Integer> placeWords,
        @Nullable Long placeKey,
        Instant submittedAt) {
    /** The cell of what has no point. */
    static final long NOWHERE = 0;

    private static final double METRES_PER_DEGREE = 111_195;
    /** Rows and columns in a degree: a cell is some 200 m high, and in our latitudes a little wider. */
    private static final double ROWS = 500;

    private static final double COLUMNS = 450;
    private static final long ROW = 1_000_000;

    static Trait of(Case found) {
        var matter = found.matter();
        return of(found.serviceId(), matter.subject(), matter.text(), matter.place(), matter.submittedAt());
    }

    static Trait of(long serviceId, String subject, String text, @Nullable Place place, Instant submittedAt) {
        var placeWords = place == null ? null : place.words();
        return new Trait(
                serviceId,
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                Words.stems(subject, text),
                Words.stems(placeWords),
                Words.placeKey(placeWords),
                submittedAt);
    }

    /** The cell of a grid over the world in which it lies; {@link #NOWHERE} without a point. */
    long cell() {
        return latitude == null || longitude == null ? NOWHERE : cell(row(), column());
    }

    /** That cell and the eight around it; none without a point. */
    List<Long> cells() {
        if (latitude == null || longitude == null) return List.of();
        var cells = new ArrayList<Long>(9);
        for (long row = row() - 1; row <= row() + 1; row++) {
            for (long column = column() - 1; column <= column() + 1; column++) cells.add(cell(row, column));
        }
        return cells;
    }

    /** How far apart the two are; not a number when one has no point. */
    double metresTo(Trait other) {
        if (latitude == null || longitude == null || other.latitude == null || other.longitude == null)
            return Double.NaN;
        double north = (latitude - other.latitude) * METRES_PER_DEGREE;
        double east = (longitude - other.longitude) * METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east);
    }

    private long row() {
        return latitude == null ? 0 : (long) Math.floor((latitude + 90) * ROWS);
    }

    private long column() {
        return longitude == null ? 0 : (long) Math.floor((longitude + 180) * COLUMNS);
    }

    private static long cell(long row, long column) {
        return 1 + row * ROW + column;
    }
}
