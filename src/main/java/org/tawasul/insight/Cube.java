package org.tawasul.insight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * By which dimensions together sums are kept. A question is answered from the narrowest cube that has all of its dimensions, so
 * that what is asked often costs few rows; what nobody foresaw is answered from {@link #ALL}, by months only.
 */
enum Cube {
    NATION,
    AGENCIES(Dimension.AGENCY),
    DEPARTMENTS(Dimension.AGENCY, Dimension.DEPARTMENT),
    SERVICES(Dimension.AGENCY, Dimension.DEPARTMENT, Dimension.SERVICE, Dimension.KIND),
    REQUESTERS(Dimension.AGENCY, Dimension.CHANNEL, Dimension.REQUESTER),
    AREAS(Dimension.AGENCY, Dimension.AREA),
    ALL(Dimension.values());

    private final Set<Dimension> dimensions;

    Cube(Dimension... dimensions) {
        this.dimensions = EnumSet.noneOf(Dimension.class);
        this.dimensions.addAll(List.of(dimensions));
    }

    boolean has(Dimension dimension) {
        return dimensions.contains(dimension);
    }

    /** Whether sums are kept for each day, and not for each month only. */
    boolean isDaily() {
        return this != ALL;
    }

    static Cube with(Set<Dimension> asked) {
        return Arrays.stream(values())
                .filter(cube -> cube.dimensions.containsAll(asked))
                .min(Comparator.comparingInt(cube -> cube.dimensions.size()))
                .orElseThrow();
    }
}
