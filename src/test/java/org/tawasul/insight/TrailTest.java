package org.tawasul.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.TawasulTest;
import org.tawasul.cases.Periods;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseClosed;
import org.tawasul.cases.events.CaseEscalated;
import org.tawasul.cases.events.CaseMerged;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseReopened;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.cases.events.CaseTriaged;
import org.tawasul.cases.events.CaseUnmerged;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.cases.events.PromiseAsked;
import org.tawasul.cases.events.PromiseBroken;
import org.tawasul.cases.events.PromiseKept;
import org.tawasul.cases.events.RequesterAsked;
import org.tawasul.insight.Life.Told;
import org.tawasul.journal.Event;
import org.tawasul.language.Dates;
import org.tawasul.notices.events.MessageSent;
import org.tawasul.ratings.events.ReplyRated;

/** Whatever happens to a case, in whatever order: its traces are its counts, on the same days and in the same places. */
@TawasulTest
class TrailTest {
    private static final long CASE = 7;
    private static final Instant BEGIN = Instant.parse("2045-03-01T06:00:00Z");

    @Autowired
    Periods periods;

    @Test
    void everyListAddsUpToWhatItsFigureCounts() {
        for (int seed = 0; seed < 600; seed++) {
            var random = new Random(seed);
            var counts = Life.of(story(random), periods);
            var trail = Trail.of(CASE, counts);
            for (long agency = 1; agency <= 3; agency++)
                for (long department = 1; department <= 3; department++) {
                    var span = span(random);
                    for (var behind : Behind.values()) {
                        var where = new Reach(agency, department);
                        assertThat(listed(trail, behind, span, where))
                                .as("%s of story %d in %s", behind, seed, span)
                                .isEqualTo(behind.count(counted(counts, behind, span, where))
                                        .orElseGet(() -> low(trail, span, where)));
                    }
                }
        }
    }

    @Test
    void everyFigureLeadsSomewhereAndEveryListHasItsFigure() {
        for (var figure : Figure.values()) assertThat(Behind.listOf(figure)).isNotEmpty();
        for (var behind : Behind.values()) assertThat(behind.together()).contains(behind);
    }

    private static long listed(List<Trace> trail, Behind behind, Span span, Reach where) {
        return trail.stream()
                .filter(trace -> behind.traces().contains(trace.what()))
                .filter(trace -> isAt(trace, where))
                .filter(trace -> behind == Behind.OPEN
                        ? !trace.day().isAfter(span.last()) && trace.until().isAfter(span.last())
                        : span.contains(trace.day()))
                .mapToLong(Trace::times)
                .sum();
    }

    private static long low(List<Trace> trail, Span span, Reach where) {
        return trail.stream()
                .filter(trace -> trace.what() == Trace.What.RATED_LOW || trace.what() == Trace.What.RATED_WELL)
                .filter(trace -> isAt(trace, where) && span.contains(trace.day()))
                .filter(trace -> java.util.Arrays.stream(trace.marks()).min().orElseThrow() <= 2)
                .count();
    }

    private static boolean isAt(Trace trace, Reach where) {
        return trace.agencyId() == where.agencyId() && trace.departmentId() == where.departmentId();
    }

    private static Tally counted(List<Count> counts, Behind behind, Span span, Reach where) {
        var tally = new Tally();
        for (var count : counts) {
            boolean here =
                    count.keys().agency() == where.agencyId() && count.keys().department() == where.departmentId();
            boolean then = behind == Behind.OPEN ? !count.day().isAfter(span.last()) : span.contains(count.day());
            if (here && then) tally.add(count.measure(), count.by());
        }
        return tally;
    }

    private static Span span(Random random) {
        var first = LocalDate.ofInstant(BEGIN, Dates.ZONE).plusDays(random.nextInt(20));
        return new Span(first, first.plusDays(random.nextInt(30)));
    }

    private static List<Told> story(Random random) {
        var told = new ArrayList<Told>();
        var at = BEGIN;
        told.add(new Told(
                new CaseSubmitted(
                        CASE,
                        "COMPLAINT",
                        1,
                        one(random),
                        one(random),
                        "WEB",
                        "ar",
                        1,
                        at.plusSeconds(864_000),
                        null,
                        ""),
                at));
        boolean replied = false;
        for (int i = 0; i < 3 + random.nextInt(25); i++) {
            at = at.plusSeconds(random.nextInt(200_000));
            var event = event(random, at, !replied);
            replied |= event instanceof CaseReplied;
            told.add(new Told(event, at));
        }
        return told;
    }

    private static long one(Random random) {
        return 1 + random.nextInt(3);
    }

    private static Event event(Random random, Instant at, boolean first) {
        long agency = one(random);
        long department = one(random);
        int mark = 1 + random.nextInt(5);
        return switch (random.nextInt(17)) {
            case 0 -> new CaseTriaged(CASE, 1, department, 2, at);
            case 1 -> new CaseAssigned(CASE, department, 1, false);
            case 2, 3 -> new CaseReferred(CASE, 1, 1, agency, department, at, null);
            case 4, 5 ->
                new CaseReplied(
                        CASE,
                        1,
                        1,
                        agency,
                        department,
                        first,
                        at.isBefore(BEGIN.plusSeconds(864_000)),
                        null,
                        60L,
                        600L);
            case 6 -> new CaseReopened(CASE, 1, true, at);
            case 7 -> new CaseMerged(CASE, 8, 1);
            case 8 -> new CaseUnmerged(CASE, 8, 1, new CaseUnmerged.Back(1, 1, agency, department));
            case 9 -> new CaseWithdrawn(CASE);
            case 10 -> new CaseClosed(CASE);
            case 11 -> new RequesterAsked(CASE, 1, 1);
            case 12 -> new CaseEscalated(CASE, 1, "HEAD", random.nextBoolean(), agency, department, 1);
            case 13 -> new PromiseAsked(CASE, 1);
            case 14 -> random.nextBoolean() ? new PromiseKept(CASE, 1) : new PromiseBroken(CASE, 1, 1, false);
            case 15 -> new MessageSent(CASE, "SMS");
            default ->
                new ReplyRated(
                        CASE, one(random), agency, department, 1, mark, 1 + random.nextInt(5), 5, 4, random.nextInt(3));
        };
    }
}
