package org.tawasul.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.insight.review.Criterion;
import org.tawasul.insight.review.DrawingSamples;
import org.tawasul.insight.review.DrawingSamples.Wanted;
import org.tawasul.insight.review.Reviewing;
import org.tawasul.insight.review.Scorecard;
import org.tawasul.insight.review.Values;
import org.tawasul.language.Dates;

/** The committee of the demo country reads samples of the replies of the last months; the latest is not read to its end. */
@Component
@ConditionalOnProperty(name = "tawasul.demo", havingValue = "true")
@Profile("!command")
class ReadingSamples {
    private static final int MONTHS = 3;
    private static final int SIZE = 45;
    private static final int READ_OF_LATEST = 24;
    private static final Duration UNTIL_DRAWN = Duration.ofHours(9);
    private static final Duration EACH = Duration.ofMinutes(4);
    private static final double SURE = 0.84;
    private static final double SPARE = 0.06;

    private final DrawingSamples drawing;
    private final Reviewing reviewing;
    private final Officers officers;

    ReadingSamples(DrawingSamples drawing, Reviewing reviewing, Officers officers) {
        this.drawing = drawing;
        this.reviewing = reviewing;
        this.officers = officers;
    }

    void read(Instant now) {
        var committee = officers.listOfNation(Role.COMMITTEE);
        if (committee.size() < 2) return;
        var month = LocalDate.ofInstant(now, Dates.ZONE).withDayOfMonth(1);
        for (int back = MONTHS; back > 0; back--) {
            var first = month.minusMonths(back);
            var at = first.plusMonths(1).atStartOfDay(Dates.ZONE).toInstant().plus(UNTIL_DRAWN);
            if (at.isAfter(now)) return;
            var ids = committee.stream().map(Officer::id).toList();
            var wanted = new Wanted(first, first.plusMonths(1).minusDays(1), SIZE, "تواصل " + first, ids);
            var drawer = committee.getFirst();
            var drawn = drawing.draw(wanted, drawer.id(), drawer.actor(), at);
            if (drawn.isPresent()) read(drawn.getAsLong(), committee, at, back == 1);
        }
    }

    /** Everybody reads theirs, then settles; of the latest sample the first of them has something left. */
    private void read(long sample, List<Officer> committee, Instant at, boolean latest) {
        var scorecard = reviewing.scorecardOf(sample);
        for (int round = 0; round < 2; round++)
            for (var officer : committee) {
                boolean stops = latest && officer.equals(committee.getFirst());
                var moment = at;
                for (int nr = next(sample, officer); nr > 0; nr = next(sample, officer)) {
                    if (stops && (round > 0 || nr > READ_OF_LATEST)) break;
                    moment = moment.plus(EACH);
                    reviewing.finish(sample, nr, officer, values(scorecard, sample, nr, officer), "", moment);
                }
            }
    }

    private int next(long sample, Officer officer) {
        return reviewing.nextOf(sample, officer).orElse(0);
    }

    /** What the reply deserves, seen by somebody who is not always sure. */
    private static Values values(Scorecard scorecard, long sample, int nr, Officer officer) {
        var worth = new Random(sample * 7_919 + nr * 104_729L);
        var eye = new Random(officer.id() * 31 + nr * 613L + sample);
        var values = new HashMap<String, @Nullable Integer>();
        for (var criterion : scorecard.criteria()) {
            double deserved = worth.nextDouble();
            boolean applies = !criterion.optional() || worth.nextDouble() > SPARE * 3;
            int value = criterion.scale() == Criterion.Scale.YES_NO
                    ? deserved < SPARE / 3 ? 0 : 1
                    : deserved < SPARE ? 0 : deserved < 0.2 ? 1 : deserved < 0.5 ? 2 : 3;
            if (eye.nextDouble() > SURE && criterion.scale() == Criterion.Scale.POINTS)
                value = Math.clamp(value + (eye.nextBoolean() ? 1 : -1), 0, criterion.most());
            values.put(criterion.code(), applies ? value : null);
        }
        return new Values(values);
    }
}
