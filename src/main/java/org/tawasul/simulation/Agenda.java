package org.tawasul.simulation;

import java.util.PriorityQueue;

/** What is still to happen, by its moment: the list of future events, of which the next one is taken up again and again. */
final class Agenda {
    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private long order;

    /** What happens at a moment. */
    interface Happening {
        void at(long now);
    }

    /** Of what happens at the same moment, what was arranged first comes first. */
    private record Due(long at, long order, Happening what) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    void at(long when, Happening what) {
        queue.add(new Due(when, order++, what));
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** When something happens next; never where nothing does. */
    long next() {
        var next = queue.peek();
        return next == null ? Long.MAX_VALUE : next.at();
    }

    void happen() {
        var next = queue.remove();
        next.what().at(next.at());
    }
}
