package org.tawasul.worklist;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;

/** What waits for somebody, for their own pages. */
@Service
public class MyTasks {
    private final Tasks tasks;
    private final TaskLines lines;
    private final InstantSource clock;

    MyTasks(Tasks tasks, TaskLines lines, InstantSource clock) {
        this.tasks = tasks;
        this.lines = lines;
        this.clock = clock;
    }

    /** @param next where the list goes on; null at its end */
    record Part(List<TaskLine> lines, @Nullable String next) {}

    /** What is due first. */
    public List<TaskLine> first(Officer officer, int most) {
        var found = tasks.list(TaskList.MINE, officer, null, most);
        return lines.of(found.size() > most ? found.subList(0, most) : found, officer, false, clock.instant());
    }

    /** Counted to a hundred. */
    public Map<TaskList, Integer> count(Officer officer) {
        return tasks.count(officer);
    }

    Part list(TaskList list, Officer officer, @Nullable String after) {
        var found = tasks.list(list, officer, TaskKey.parse(after).orElse(null), Tasks.PAGE);
        boolean more = found.size() > Tasks.PAGE;
        var shown = more ? found.subList(0, Tasks.PAGE) : found;
        return new Part(
                lines.of(shown, officer, false, clock.instant()),
                more && list != TaskList.STANDING ? shown.getLast().key().toString() : null);
    }
}
