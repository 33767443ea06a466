package org.tawasul.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A department at work: its people, and the cases that nobody has taken yet in the order in which they are to be taken. */
final class Bureau {
    /** What matters more first, then what was submitted first: the order of the fair queue. */
    private static final Comparator<Life> FAIR = Comparator.<Life>comparingInt(life -> -life.state.importance())
            .thenComparingLong(Life::submittedAt)
            .thenComparingLong(life -> life.state.id().value());

    final Country.Bureau place;
    final Worker head;
    final Worker coordinator;
    final List<Worker> officers = new ArrayList<>();
    private final TreeSet<Life> queue = new TreeSet<>(FAIR);

    Bureau(Country.Bureau place, Worker head, Worker coordinator) {
        this.place = place;
        this.head = head;
        this.coordinator = coordinator;
    }

    void add(Life life) {
        queue.add(life);
    }

    void remove(Life life) {
        queue.remove(life);
    }

    boolean hasAny() {
        return !queue.isEmpty();
    }

    @Nullable
    Life first() {
        return queue.isEmpty() ? null : queue.first();
    }

    /** Takes out what comes first. @param led whether somebody is there to give out what officers may not see */
    @Nullable
    Life next(boolean led) {
        var first = first();
        if (first == null || led || !first.state.matter().confidential()) return queue.pollFirst();
        var passed = new ArrayList<Life>();
        Life found = null;
        while (found == null && !queue.isEmpty()) {
            var life = queue.removeFirst();
            if (life.state.matter().confidential()) passed.add(life);
            else found = life;
        }
        queue.addAll(passed);
        return found;
    }

    /** Takes out any. */
    @Nullable
    Life any(double lot, boolean led) {
        var open = new ArrayList<Life>(queue.size());
        for (var life : queue) if (led || !life.state.matter().confidential()) open.add(life);
        if (open.isEmpty()) return null;
        var life = open.get((int) (lot * open.size()));
        queue.remove(life);
        return life;
    }

    /** Who leads here at a moment, or null when nobody is there. */
    @Nullable
    Worker leader(long at) {
        if (head.isOnDuty(at)) return head;
        return coordinator.isOnDuty(at) ? coordinator : null;
    }

    /** Who of those who lead is there first. */
    Worker nextLeader(long at) {
        return head.nextOnDuty(at) <= coordinator.nextOnDuty(at) ? head : coordinator;
    }

    /** Somebody who is there with fewer than so many cases on their desk: the one that fits best. */
    @Nullable
    Worker anyWithRoom(long at, int room, Comparator<Worker> fit) {
        if (officers.isEmpty() || officers.getFirst().isClosed(at)) return null;
        Worker best = null;
        for (var worker : officers)
            if (worker.load() < room && worker.isOnDuty(at) && (best == null || fit.compare(worker, best) < 0))
                best = worker;
        return best;
    }
}
