package org.tawasul.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.tawasul.language.Dates;

/**
 * When people submit: hardly at night, most before noon and in the evening, fewer on Fridays, more from month to month.
 */
final class Rhythm {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int[] HOURS = {
        8, 5, 3, 2, 2, 4, 12, 28, 52, 68, 72, 66, 54, 46, 42, 44, 48, 52, 54, 56, 58, 50, 34, 18
    };

    /** Monday to Sunday, in hundredths. */
    private static final int[] WEEKDAYS = {110, 105, 100, 92, 55, 75, 116};

    private final Instant now;

    Rhythm(Instant now) {
        this.now = now;
    }

    /** Some moment of the year that ends this long before now. */
    Instant anyTime(Duration before, Random random) {
        for (; ; ) {
            long seconds = (long) (random.nextDouble() * (YEAR.toSeconds() - before.toSeconds()));
            var at = now.minus(YEAR).plusSeconds(seconds);
            double growth = 0.85 + 0.15 * seconds / YEAR.toSeconds();
            if (random.nextDouble() < weight(at) * growth) return at;
        }
    }

    /** One of the moments of the last days that fit, as people submit; nothing when none does. */
    Optional<Instant> lately(Duration days, Predicate<Instant> fits, Random random) {
        var step = Duration.ofMinutes(13 + random.nextInt(17));
        List<Instant> fitting = new ArrayList<>();
        for (var at = now.minus(Duration.ofMinutes(1 + random.nextInt(40)));
                at.isAfter(now.minus(days));
                at = at.minus(step)) if (fits.test(at)) fitting.add(at);
        if (fitting.isEmpty()) return Optional.empty();
        for (int i = 0; i < 50; i++) {
            var at = Wording.any(fitting, random);
            if (random.nextDouble() < weight(at)) return Optional.of(at.minusSeconds(random.nextInt(600)));
        }
        return Optional.of(fitting.getFirst());
    }

    /** From 0 to 1. */
    private static double weight(Instant at) {
        var local = at.atZone(Dates.ZONE);
        return HOURS[local.getHour()] / 72.0 * WEEKDAYS[local.getDayOfWeek().ordinal()] / 116.0;
    }
}
