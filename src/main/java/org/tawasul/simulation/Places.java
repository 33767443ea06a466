package org.tawasul.simulation;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Place;
import org.tawasul.demo.Table;
import org.tawasul.demo.Table.Row;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/** Where things happen: the areas of the country, and points in them. */
final class Places {
    private static final double JITTER_DEGREES = 0.003;
    private static final List<Row> AREAS = Table.read("areas");

    private Places() {}

    static int count() {
        return AREAS.size();
    }

    static Name name(int area) {
        return AREAS.get(area).name("name");
    }

    static @Nullable Place near(int area, Language language, SplittableRandom lots) {
        var row = AREAS.get(area);
        return Place.of(
                rounded(row.number("latitude") + lots.nextGaussian() * JITTER_DEGREES),
                rounded(row.number("longitude") + lots.nextGaussian() * JITTER_DEGREES),
                row.name("name").in(language));
    }

    /** To a metre. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 100_000) / 100_000.0;
    }
}
