package org.tawasul.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How a subject stands with the work that it gives: whose it is, and its tasks so far. */
public final class Standing {
    private final List<Task> tasks;
    private boolean begun;
    private boolean changed;
    private Whose whose;
    private String trait;
    private boolean confidential;

    private Standing(boolean begun, Whose whose, String trait, boolean confidential, List<Task> tasks) {
        this.begun = begun;
        this.confidential = confidential;
        this.whose = whose;
        this.trait = trait;
        this.tasks = new ArrayList<>(tasks);
    }

    static Standing unknown() {
        return new Standing(false, Whose.NATION, "", false, List.of());
    }

    static Standing of(Whose whose, String trait, boolean confidential, List<Task> tasks) {
        return new Standing(true, whose, trait, confidential, tasks);
    }

    public Whose whose() {
        return whose;
    }

    public String trait() {
        return trait;
    }

    public boolean isOpen(TaskKind kind) {
        return tasks.stream().anyMatch(task -> task.isOpen() && task.is(kind));
    }

    /** Whether another of the kind waits than the one of this number. */
    public boolean isOpenBeside(TaskKind kind, long nr) {
        return tasks.stream().anyMatch(task -> task.isOpen() && task.is(kind) && task.nr() != nr);
    }

    /** The one of these kinds that waits. */
    public Optional<TaskKind> findOpen(Collection<TaskKind> kinds) {
        return kinds.stream().filter(this::isOpen).findFirst();
    }

    /** The one of these kinds that began last, whether it waits still or not. */
    public Optional<TaskKind> findLast(Collection<TaskKind> kinds) {
        for (int i = tasks.size() - 1; i >= 0; i--) {
            var task = tasks.get(i);
            var found = kinds.stream().filter(task::is).findFirst();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** Who had it last in a department; 0 for nobody. */
    public long lastOfficerIn(long agencyId, long departmentId) {
        for (int i = tasks.size() - 1; i >= 0; i--) {
            var had = tasks.get(i).whose();
            if (had.officerId() != 0 && had.agencyId() == agencyId && had.departmentId() == departmentId)
                return had.officerId();
        }
        return 0;
    }

    /** Who did the last thing that was done to it, as it was then. */
    Optional<Task> findLastDone() {
        return tasks.reversed().stream()
                .filter(task -> task.end() != null && task.end().ending() == Ending.DONE)
                .findFirst();
    }

    boolean hasBegun() {
        return begun;
    }

    boolean hasChanged() {
        return changed;
    }

    List<Task> tasks() {
        return tasks;
    }

    boolean isConfidential() {
        return confidential;
    }

    void begin(Whose newWhose, String newTrait, boolean isConfidential) {
        confidential = isConfidential;
        begun = true;
        changed = true;
        whose = newWhose;
        trait = newTrait;
    }

    void give(Whose newWhose) {
        changed = true;
        whose = newWhose;
    }

    void add(Task task) {
        tasks.add(task);
    }

    void changeOpen(UnaryOperator<Task> change) {
        tasks.replaceAll(task -> task.isOpen() ? change.apply(task) : task);
    }
}
