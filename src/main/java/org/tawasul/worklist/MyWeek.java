package org.tawasul.worklist;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tawasul.agencies.Officer;
import org.tawasul.language.Dates;

/** Somebody's week: what they did beside the weeks before, by kind of task, with the tasks behind it. */
@Component
class MyWeek {
    private static final int WEEKS = 8;
    private static final int DAYS = 7;
    private static final int TASKS = 30;

    private final Figures figures;
    private final Tasks tasks;
    private final TaskLines lines;
    private final TaskKinds kinds;
    private final InstantSource clock;

    MyWeek(Figures figures, Tasks tasks, TaskLines lines, TaskKinds kinds, InstantSource clock) {
        this.figures = figures;
        this.tasks = tasks;
        this.lines = lines;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * @param reader who looks: they themselves, or who leads them
     * @param until a day of the week that is looked at; null for this one
     */
    String show(Officer of, Officer reader, @Nullable String until, @Nullable String after, Model model) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Dates.ZONE);
        var asked = day(until).filter(day -> day.isBefore(today)).orElse(today);
        var sunday = asked.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        var next = sunday.plusDays(DAYS);
        boolean current = next.isAfter(today);
        var first = sunday.minusWeeks(WEEKS - 1L);
        var works = figures.piecesOf(of.id(), first, WEEKS, DAYS);
        var weeks = new ArrayList<WeekBar>();
        for (int i = 0; i < WEEKS; i++) weeks.add(new WeekBar(first.plusWeeks(i), works.get(i)));
        model.addAttribute("weeks", weeks);
        model.addAttribute("week", works.getLast());
        model.addAttribute("usual", Usual.of(works.subList(0, WEEKS - 1)).orElse(null));
        model.addAttribute("days", days(of, sunday, today));
        boolean own = of.id() == reader.id();
        if (own && current)
            model.addAttribute(
                    "ahead", tasks.ahead(of, now, next.atStartOfDay(Dates.ZONE).toInstant()));
        model.addAttribute("byKind", byKind(of, new Figures.Days(sunday, next.minusDays(1))));
        var done = tasks.listDone(of, reader, DoneKey.parse(after).orElse(null), TASKS);
        boolean more = done.size() > TASKS;
        var part = more ? done.subList(0, TASKS) : done;
        model.addAttribute("lines", current ? lines.of(part, reader, false, now) : List.of());
        model.addAttribute(
                "next", current && more ? DoneKey.of(part.getLast().task()).toString() : null);
        model.addAttribute("later", current ? null : next);
        model.addAttribute("address", own ? "/staff/me" : QualityPages.ADDRESS + "/officers/" + of.id());
        model.addAttribute("name", own ? null : of.name());
        return "worklist/week";
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private List<DayBar> days(Officer of, LocalDate sunday, LocalDate today) {
        var works = figures.piecesOf(of.id(), sunday, DAYS, 1);
        var days = new ArrayList<DayBar>();
        for (int i = 0; i < DAYS; i++) {
            var day = sunday.plusDays(i);
            boolean worked = !day.isAfter(today) && works.get(i).finished() > 0;
            days.add(new DayBar(day, works.get(i), worked));
        }
        return List.copyOf(days);
    }

    private List<QualityPage.Step> byKind(Officer of, Figures.Days days) {
        var work = figures.workOf(of.id(), days);
        var found = new ArrayList<QualityPage.Step>();
        for (var kind : kinds.list()) {
            var done = work.get(kind.code());
            if (done != null && done.hasAny())
                found.add(new QualityPage.Step(kind.key(), kind.usual(), done, Duration.ZERO, Duration.ZERO));
        }
        return List.copyOf(found);
    }

    /** Where the list of what was done goes on: what was done last comes first. */
    record DoneKey(Instant doneAt, long openedIn) {
        static Optional<DoneKey> parse(@Nullable String text) {
            return TaskKey.parse(text == null ? null : text + "-done")
                    .map(key -> new DoneKey(key.dueAt(), key.openedIn()));
        }

        static DoneKey of(Task task) {
            return new DoneKey(Objects.requireNonNull(task.end()).at(), task.openedIn());
        }

        @Override
        public String toString() {
            return doneAt.getEpochSecond() + "." + doneAt.getNano() + "-" + openedIn;
        }
    }
}
