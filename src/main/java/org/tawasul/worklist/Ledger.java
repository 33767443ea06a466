package org.tawasul.worklist;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.worklist.Move.Begun;
import org.tawasul.worklist.Move.CameBack;
import org.tawasul.worklist.Move.Closed;
import org.tawasul.worklist.Move.Dropped;
import org.tawasul.worklist.Move.Given;
import org.tawasul.worklist.Move.Opened;
import org.tawasul.worklist.Move.Postponed;
import org.tawasul.worklist.Move.Rated;
import org.tawasul.worklist.Move.Remeasured;
import org.tawasul.worklist.Move.Stood;
import org.tawasul.worklist.Move.WentOn;
import org.tawasul.worklist.Task.End;
import org.tawasul.worklist.Task.Span;

/** The subjects of one batch of entries and their tasks, changed in hand and written back together. */
class Ledger {
    /** @param source its code */
    record Subject(String source, long id) {}

    private final TaskKinds kinds;
    private final Measuring measuring;
    private final Tally tally;
    private final Map<Subject, Standing> standings;
    private final Map<Subject, List<Task>> before = new HashMap<>();

    Ledger(TaskKinds kinds, Measuring measuring, Tally tally, Map<Subject, Standing> known) {
        this.kinds = kinds;
        this.measuring = measuring;
        this.tally = tally;
        this.standings = new LinkedHashMap<>(known);
        known.forEach((subject, standing) -> before.put(subject, List.copyOf(standing.tasks())));
    }

    Map<Subject, Standing> standings() {
        return standings;
    }

    /** The tasks of a subject that are not as they were. */
    List<Task> changed(Subject subject) {
        var was = before.getOrDefault(subject, List.of());
        return standingOf(subject).tasks().stream()
                .filter(task -> !was.contains(task))
                .toList();
    }

    List<Task> before(Subject subject) {
        return before.getOrDefault(subject, List.of());
    }

    void read(TaskSource source, Entry entry) {
        var subject = new Subject(source.code(), entry.subjectId());
        var standing = standingOf(subject);
        for (var move : source.read(entry, standing))
            if (standing.hasBegun() || move instanceof Begun) apply(move, standing, entry);
    }

    private Standing standingOf(Subject subject) {
        return standings.computeIfAbsent(subject, unknown -> Standing.unknown());
    }

    private void apply(Move move, Standing standing, Entry entry) {
        switch (move) {
            case Begun(var whose, var trait, var confidential) -> standing.begin(whose, trait, confidential);
            case Given(var whose) -> give(standing, whose);
            case Opened opened -> open(standing, opened, entry);
            case Postponed(var kind, var nr, var dueAt) ->
                standing.changeOpen(task -> task.is(kind, nr) ? task.with(postponed(task.span(), dueAt)) : task);
            case Closed(var kind, var nr, var ending) ->
                standing.changeOpen(task -> task.is(kind, nr) ? close(task, ending, entry) : task);
            case Dropped() -> standing.changeOpen(task -> close(task, Ending.VOID, entry));
            case Stood() -> standing.changeOpen(task -> stop(task, entry));
            case WentOn() -> standing.changeOpen(task -> task.with(goneOn(task, entry)));
            case Remeasured() -> standing.changeOpen(this::remeasure);
            case Rated(var whose, var times, var marks) -> {
                if (!standing.isConfidential()) tally.rated(whose, entry.at(), times, marks);
            }
            case CameBack() ->
                standing.findLastDone()
                        .filter(done -> !done.confidential())
                        .ifPresent(done -> tally.cameBack(done, entry.at()));
        }
    }

    private void give(Standing standing, Whose whose) {
        standing.give(whose);
        standing.changeOpen(task -> {
            var kind = kinds.get(task.kind());
            if (kind.way() == TaskKind.Way.NAMED) return task;
            return task.with(kind.of(whose), kind.doerFor(whose).name());
        });
    }

    private void open(Standing standing, Opened opened, Entry entry) {
        var kind = opened.kind();
        if (standing.tasks().stream().anyMatch(task -> task.isOpen() && task.is(kind, opened.nr()))) return;
        var whose = opened.named() != null ? opened.named() : kind.of(standing.whose());
        var fixed = opened.dueAt();
        var due = fixed != null ? fixed : measuring.due(kind, whose, entry.at(), Duration.ZERO);
        standing.add(new Task(
                entry.position(),
                kind.code(),
                opened.nr(),
                whose,
                kind.doerFor(whose).name(),
                standing.isConfidential(),
                new Span(entry.at(), due, fixed != null, null, Duration.ZERO),
                null));
    }

    private Task close(Task task, Ending ending, Entry entry) {
        long by = Actor.officerOf(entry.actor());
        var span = goneOn(task, entry);
        var told = ending == Ending.DONE && by == 0 ? Ending.VOID : ending;
        var closed =
                task.with(span).with(new End(entry.at(), by, told, measuring.took(task.whose(), span, entry.at())));
        if (told == Ending.DONE && !task.confidential()) tally.done(closed);
        return closed;
    }

    /** Only what an indicator measures stands; a day that was named comes all the same. */
    private static Task stop(Task task, Entry entry) {
        var span = task.span();
        if (span.fixed() || span.standsSince() != null) return task;
        return task.with(new Span(span.since(), span.dueAt(), false, entry.at(), span.stood()));
    }

    private Span goneOn(Task task, Entry entry) {
        return measuring.goneOn(kinds.get(task.kind()), task.whose(), task.span(), entry.at());
    }

    private Task remeasure(Task task) {
        var span = task.span();
        if (span.fixed()) return task;
        var due = measuring.due(kinds.get(task.kind()), task.whose(), span.since(), span.stood());
        return task.with(new Span(span.since(), due, false, span.standsSince(), span.stood()));
    }

    private static Span postponed(Span span, java.time.Instant dueAt) {
        return new Span(span.since(), dueAt, true, span.standsSince(), span.stood());
    }
}
