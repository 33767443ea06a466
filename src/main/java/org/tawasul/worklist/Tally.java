package org.tawasul.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.tawasul.language.Dates;

/** What one batch adds to the sums, by who and when: of the nation, of each agency, department and officer. */
class Tally {
    /** In the place of a kind of task, for what was rated is a reply and no task. */
    private static final String RATING = "rating";

    /** The widest first; what is wider than a row has 0 in the narrower places. */
    enum Level {
        NATION,
        AGENCY,
        DEPARTMENT,
        OFFICER;

        Whose of(Whose whose) {
            return switch (this) {
                case NATION -> Whose.NATION;
                case AGENCY -> new Whose(whose.agencyId(), 0, 0);
                case DEPARTMENT -> whose.with(0);
                case OFFICER -> whose;
            };
        }
    }

    record Place(Level level, Whose whose, String kind) {}

    record Row(Place place, LocalDate day) {}

    /** Mutable, one for each row. */
    static final class Sums {
        int finished;
        int inTime;
        long seconds;
        int cameBack;
        int rated;
        int marks;
    }

    /** @param bucket of {@link Pace} */
    record Span(Row row, int bucket) {}

    private final Map<Row, Sums> sums = new HashMap<>();
    private final Map<Span, Integer> spans = new HashMap<>();
    private final Map<Place, Integer> waiting = new HashMap<>();

    /** It counts for who did it, in the department whose task it was. */
    void done(Task task) {
        var end = java.util.Objects.requireNonNull(task.end());
        var day = LocalDate.ofInstant(end.at(), Dates.ZONE);
        for (var level : Level.values()) {
            var row = new Row(new Place(level, level.of(task.whose().with(end.by())), task.kind()), day);
            var sum = sums.computeIfAbsent(row, none -> new Sums());
            sum.finished++;
            if (task.isInTime()) sum.inTime++;
            sum.seconds += end.took().toSeconds();
            if (level != Level.OFFICER) spans.merge(new Span(row, Pace.bucket(end.took())), 1, Integer::sum);
        }
    }

    /** It counts for who had done it, on the day on which it came back. */
    void cameBack(Task done, Instant at) {
        var end = java.util.Objects.requireNonNull(done.end());
        var day = LocalDate.ofInstant(at, Dates.ZONE);
        for (var level : Level.values())
            sums.computeIfAbsent(
                            new Row(new Place(level, level.of(done.whose().with(end.by())), done.kind()), day),
                            none -> new Sums())
                    .cameBack++;
    }

    /** It counts for who answered, on the day on which it was given. */
    void rated(Whose whose, Instant at, int times, int marks) {
        var day = LocalDate.ofInstant(at, Dates.ZONE);
        for (var level : Level.values()) {
            var sum = sums.computeIfAbsent(new Row(new Place(level, level.of(whose), RATING), day), none -> new Sums());
            sum.rated += times;
            sum.marks += marks;
        }
    }

    /** One more or one less waits somewhere. */
    void waits(Task task, int more) {
        for (var level : Level.values())
            waiting.merge(new Place(level, level.of(task.whose()), task.kind()), more, Integer::sum);
    }

    Map<Row, Sums> sums() {
        return sums;
    }

    Map<Span, Integer> spans() {
        return spans;
    }

    Map<Place, Integer> waiting() {
        return waiting;
    }
}
