package org.tawasul.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.language.Name;
import org.tawasul.site.Tone;
import org.tawasul.worklist.TaskLine.Indication;

/** Says of tasks what they are about, how their time stands, where they are and who has them. */
@Component
class TaskLines {
    private static final int FULL = 100;
    /** From here on it is nearly due, */
    private static final int NEARLY = 75;

    /** unless so many working days are left. */
    private static final int DAYS_TO_SPARE = 5;

    private final Map<String, TaskSource> sources;
    private final TaskKinds kinds;
    private final Measuring measuring;
    private final Agencies agencies;
    private final Officers officers;

    TaskLines(List<TaskSource> sources, TaskKinds kinds, Measuring measuring, Agencies agencies, Officers officers) {
        this.sources = sources.stream().collect(Collectors.toMap(TaskSource::code, source -> source));
        this.kinds = kinds;
        this.measuring = measuring;
        this.agencies = agencies;
        this.officers = officers;
    }

    /** @param named whether to say who has each */
    List<TaskLine> of(List<Waiting> waiting, Officer reader, boolean named, Instant now) {
        var subjects = new HashMap<String, List<Long>>();
        for (var each : waiting)
            subjects.computeIfAbsent(each.subject().source(), none -> new ArrayList<>())
                    .add(each.subject().id());
        var abouts = new HashMap<String, Map<Long, About>>();
        subjects.forEach((source, ids) -> {
            var known = sources.get(source);
            if (known != null) abouts.put(source, known.about(ids, reader));
        });
        var lines = new ArrayList<TaskLine>();
        for (var each : waiting) {
            var kind = kinds.find(each.task().kind()).orElse(null);
            if (kind == null) continue; // of a module that this installation no longer has
            var about = abouts.getOrDefault(each.subject().source(), Map.of())
                    .get(each.subject().id());
            lines.add(new TaskLine(
                    kind.key(),
                    about,
                    each.task().span().since(),
                    each.task().span().dueAt(),
                    indication(each.task(), now),
                    where(each.task().whose(), reader),
                    named ? who(each.task()) : null));
        }
        return List.copyOf(lines);
    }

    private @Nullable Name who(Task task) {
        long officer = task.whose().officerId();
        return officer == 0 ? null : officers.get(officer).name();
    }

    private @Nullable Name where(Whose whose, Officer reader) {
        if (whose.agencyId() == 0) return null;
        return switch (reader.scope()) {
            case Nation() -> agencies.get(whose.agencyId()).name();
            case OfAgency(var own) ->
                agencies.findDepartment(whose.departmentId())
                        .map(Department::name)
                        .orElse(null);
            default -> null;
        };
    }

    private Indication indication(Task task, Instant now) {
        return indication(
                measuring.timeOf(task.whose()),
                task.span(),
                task.end() == null ? null : task.end().at(),
                now);
    }

    static Indication indication(WorkingTime time, Task.Span span, @Nullable Instant doneAt, Instant now) {
        if (doneAt != null)
            return doneAt.isAfter(span.dueAt())
                    ? new Indication(Tone.LATE, FULL, "worklist.done-late", 0)
                    : new Indication(Tone.DONE, FULL, "worklist.done-in-time", 0);
        if (span.standsSince() != null) return new Indication(Tone.PLAIN, 0, "worklist.stands", 0);
        if (now.isAfter(span.dueAt())) return counted(Tone.LATE, FULL, "worklist.late", time, span.dueAt(), now);
        long all = Math.max(1, seconds(time, span.since(), span.dueAt()));
        int used = (int) (FULL - FULL * seconds(time, now, span.dueAt()) / all);
        boolean nearly = used >= NEARLY && time.daysBetween(now, span.dueAt()).toDays() < DAYS_TO_SPARE;
        return counted(nearly ? Tone.WAITS : Tone.SEA, used, "worklist.left", time, now, span.dueAt());
    }

    private static long seconds(WorkingTime time, Instant from, Instant to) {
        return to.isAfter(from) ? time.between(from, to).toSeconds() : 0;
    }

    private static Indication counted(Tone tone, int percent, String key, WorkingTime time, Instant from, Instant to) {
        long days = time.daysBetween(from, to).toDays();
        return days > 0
                ? new Indication(tone, percent, key + "-days", days)
                : new Indication(
                        tone, percent, key + "-hours", time.between(from, to).toHours());
    }
}
