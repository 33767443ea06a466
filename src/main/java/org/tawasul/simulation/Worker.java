package org.tawasul.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Officer;
import org.tawasul.journal.Actor;

/** Somebody of the staff with their hours, their leave, and what lies on their desk. Nothing is done outside these hours. */
final class Worker {
    private static final long DAY = 86_400;
    /** Where work goes on day and night, who goes home leaves it to those who come. */
    private static final long PAUSE = 3_600;

    private static final int[] LEAVES = {14, 7, 7};
    private static final int SICK_DAYS = 5;
    private static final int JULY = 181;
    private static final int SUMMER_DAYS = 62;

    /** What is due first comes first, as their list shows it. */
    private static final Comparator<Life> DUE = Comparator.<Life, java.time.Instant>comparing(
                    life -> life.state.clocks().agencyDueAt())
            .thenComparingLong(life -> life.number);

    final Officer officer;
    final int number;
    /** What lies on their desk. */
    final PriorityQueue<Life> own = new PriorityQueue<>(DUE);

    private final Roster roster;
    private final long[] leaves;
    private int cursor;

    /** What they are at, or null. */
    @Nullable
    Life doing;

    /** Counts what they began, so that an end that was overtaken by events is known as such. */
    int turn;

    /** Whether they have nothing to do; whether they are there is another question. */
    boolean idle;

    /** When they look up next although nothing calls them; 0 when they do not. */
    long wakesAt;

    /** Until when a leader is busy with triage. */
    long busyUntil;

    long worked;

    Worker(
            Officer officer,
            int number,
            Roster roster,
            long from,
            long until,
            Rules.Leave leave,
            SplittableRandom lots) {
        this.officer = officer;
        this.number = number;
        this.roster = roster;
        this.leaves = leaves(from, until, leave, lots);
    }

    private static long[] leaves(long from, long until, Rules.Leave leave, SplittableRandom lots) {
        var found = new ArrayList<long[]>();
        for (long year = from; year < until; year += 365 * DAY) {
            switch (leave) {
                case SPREAD -> {
                    for (int days : LEAVES) add(found, year, 365, days, lots);
                }
                case SUMMER -> {
                    add(found, year + JULY * DAY, SUMMER_DAYS, LEAVES[0], lots);
                    for (int i = 1; i < LEAVES.length; i++) add(found, year, 365, LEAVES[i], lots);
                }
                case AT_ONCE -> add(found, year, 365, Arrays.stream(LEAVES).sum(), lots);
            }
            for (int i = 0; i < SICK_DAYS; i++) add(found, year, 365, 1, lots);
        }
        found.sort((one, other) -> Long.compare(one[0], other[0]));
        return found.stream().flatMapToLong(Arrays::stream).toArray();
    }

    /** Leaves overlap no other. */
    private static void add(List<long[]> found, long from, int within, int days, SplittableRandom lots) {
        for (int i = 0; i < 20; i++) {
            long start = from + lots.nextInt(within - days) * DAY;
            long end = start + days * DAY;
            if (found.stream().noneMatch(other -> start <= other[1] && other[0] <= end)) {
                found.add(new long[] {start, end});
                return;
            }
        }
    }

    /** How much of it is done by when. @param left what another one has to do, because they are away after that */
    record Done(long at, long left) {}

    /** As who signs what they do: a year in which somebody acts who is not there is wrong. */
    Actor actor(long now) {
        if (!isOnDuty(now) && !isOnDuty(now - 1))
            throw new IllegalStateException("Officer " + officer.id() + " is not there at " + Lives.instant(now));
        return officer.actor();
    }

    int load() {
        return own.size() + (doing == null ? 0 : 1);
    }

    boolean isOnDuty(long at) {
        int index = indexFrom(at);
        return roster.start(index) <= at;
    }

    /** Whether nobody of the same hours is there. */
    boolean isClosed(long at) {
        int next = roster.after(at);
        return !roster.isInShifts() && (next >= roster.size() || roster.start(next) > at);
    }

    /** The first moment from then on at which they are there. */
    long nextOnDuty(long at) {
        return Math.max(at, roster.start(indexFrom(at)));
    }

    /** The first moment at which they come after being away. */
    long nextStart(long at) {
        int index = indexFrom(at);
        if (roster.start(index) > at) return roster.start(index);
        return roster.start(skipLeave(index + 1));
    }

    /** Whether the next hours of their shift pass without them. */
    boolean isAway(long at) {
        int index = roster.after(at);
        return index < roster.size() && (isLeave(roster.start(index)) || isOffShift(at, roster.start(index)));
    }

    /** Whether they can go on with it themselves: they only go home, and it is not due before they are done tomorrow. */
    boolean isBackInTime(Life life, long at) {
        int index = roster.after(at);
        if (index >= roster.size() || isLeave(roster.start(index))) return false;
        return life.state.clocks().agencyDueAt().getEpochSecond() > roster.start(index) + 2 * life.left;
    }

    private boolean isOffShift(long end, long back) {
        return roster.isInShifts() && back - end > PAUSE;
    }

    /** Does so much work from a moment on at which they are there. */
    Done work(long from, long seconds) {
        int index = indexFrom(from);
        long at = Math.max(from, roster.start(index));
        long left = seconds;
        for (; ; ) {
            long open = roster.end(index) - at;
            if (left <= open) return new Done(at + left, 0);
            left -= open;
            long end = roster.end(index);
            index = skipLeave(index + 1);
            at = roster.start(index);
            if (isOffShift(end, at) || isLeaveBetween(end, at)) return new Done(end, left);
        }
    }

    /** How much they can do between two moments. */
    long capacity(long from, long until) {
        long sum = 0;
        for (int i = skipLeave(roster.after(from)); i < roster.size() && roster.start(i) < until; i = skipLeave(i + 1))
            sum += Math.min(roster.end(i), until) - Math.max(roster.start(i), from);
        return sum;
    }

    /** Moments only ever go on, but for a glance at what comes. */
    private int indexFrom(long at) {
        while (cursor > 0 && roster.end(cursor - 1) > at) cursor--;
        while (roster.end(cursor) <= at || isLeave(roster.start(cursor))) cursor++;
        return cursor;
    }

    private int skipLeave(int index) {
        int next = index;
        while (next < roster.size() && isLeave(roster.start(next))) next++;
        return next;
    }

    private boolean isLeave(long at) {
        for (int i = 0; i < leaves.length && leaves[i] <= at; i += 2) if (at < leaves[i + 1]) return true;
        return false;
    }

    private boolean isLeaveBetween(long end, long back) {
        int next = roster.after(end);
        return roster.start(next) < back;
    }
}
