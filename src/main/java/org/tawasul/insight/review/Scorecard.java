package org.tawasul.insight.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers go by, in one of its versions. A reply's score is the mean of what it has of each criterion that applies, out
 * of a hundred; nothing when it fails where that is fatal.
 *
 * @param allowed how many points two reviews may lie apart without somebody having to settle it; a yes and a no, and whether a
 *     criterion applies, always have to be settled
 */
public record Scorecard(int version, int allowed, List<Criterion> criteria) {
    private static final double FULL = 100;

    public Scorecard {
        criteria = List.copyOf(criteria);
    }

    /** Empty while something is missing, or when nothing applies. */
    OptionalDouble score(Values values) {
        if (!missing(values).isEmpty()) return OptionalDouble.empty();
        if (isFatal(values)) return OptionalDouble.of(0);
        return criteria.stream()
                .filter(each -> values.of(each.code()) != null)
                .mapToDouble(each -> FULL * Objects.requireNonNull(values.of(each.code())) / each.most())
                .average();
    }

    boolean isFatal(Values values) {
        return criteria.stream().anyMatch(each -> each.fatal() && fails(values.of(each.code())));
    }

    private static boolean fails(@Nullable Integer value) {
        return value != null && value == 0;
    }

    /** The criteria of which nothing was said yet. */
    List<Criterion> missing(Values values) {
        return criteria.stream().filter(each -> !values.has(each.code())).toList();
    }

    /** The criteria on which two reviews lie too far apart. */
    List<Criterion> disputed(Values one, Values other) {
        var disputed = new ArrayList<Criterion>();
        for (var each : criteria) if (lieApart(each, one.of(each.code()), other.of(each.code()))) disputed.add(each);
        return List.copyOf(disputed);
    }

    private boolean lieApart(Criterion criterion, @Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) return !Objects.equals(one, other);
        if (criterion.fatal() && fails(one) != fails(other)) return true;
        return Math.abs(one - other) > (criterion.scale() == Criterion.Scale.POINTS ? allowed : 0);
    }
}
