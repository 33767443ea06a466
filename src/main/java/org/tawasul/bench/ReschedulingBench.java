package org.tawasul.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.calendars.Amending;
import org.tawasul.calendars.Holiday;
import org.tawasul.cases.rescheduling.Reschedulings;
import org.tawasul.commands.ProgressBar;
import org.tawasul.journal.Actor;
import org.tawasul.language.Dates;
import org.tawasul.language.Name;

/** A holiday is announced while so many cases are open: how long until each has its new due time and its entry in the journal. */
final class ReschedulingBench {
    private static final Name NAME = new Name("عطلة", "Holiday");

    private final BenchSite site;

    ReschedulingBench(BenchSite site) {
        this.site = site;
    }

    void measure(long open, long personId) throws Exception {
        var reschedulings = site.get(Reschedulings.class);
        long calendar = mostUsed();
        var population = new Population(new JdbcTemplate(site.source()));
        population.addOpen(open, personId);
        long counting = Math.max(1, reschedulings.count(calendar, Integer.MAX_VALUE));
        population.addOpen((open - counting) * open / counting, personId);
        var announced = Instant.now();
        var flaw = site.get(Amending.class)
                .addHoliday(calendar, new Holiday(aSundayThatMostHaveSeen(), NAME, false), announced, Actor.OPERATOR);
        if (flaw != null) throw new IllegalStateException("No holiday: " + flaw);
        var bar = new ProgressBar("New due times", open);
        var following = site.sweep("followingCalendars");
        while (following.sweep(Instant.now()) > 0)
            bar.reach(reschedulings.findLatest(calendar).orElseThrow().done());
        var state = reschedulings.findLatest(calendar).orElseThrow();
        bar.finish();
        var seconds = Duration.between(announced, Objects.requireNonNull(state.finishedAt()))
                        .toMillis()
                / 1e3;
        System.out.printf(
                Locale.ENGLISH,
                "%n%,d open cases looked at, %,d due at another time, in %.1f s: %,.0f a second%n",
                state.done(),
                state.moved(),
                seconds,
                state.done() / seconds);
    }

    /** The calendar by which most agencies work; of the cases of the country, most count by it. */
    private long mostUsed() {
        return site.get(Agencies.class).list().stream()
                .collect(Collectors.groupingBy(Agency::calendarId, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Long enough ago that nearly all open cases were running then, for their periods end in these days. */
    private static LocalDate aSundayThatMostHaveSeen() {
        return LocalDate.now(Dates.ZONE).minusDays(15).with(DayOfWeek.SUNDAY);
    }
}
