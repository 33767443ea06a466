package org.tawasul.insight.open;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers stay unpublished so that nobody can compute a group of fewer than {@code k} people from the others, over all
 * tables that are linked with one another.
 *
 * <p>Think of each equation (the parts of a line add up to its sum) as a dot, and of each number as a pipe between the two
 * equations in which it stands: as a sum it flows in, as a part it flows out, so that at each dot as much comes as goes. Pipes
 * that are published are known. What follows of the others is exactly this: where a wall of unknown pipes, all running the
 * same way, separates the dots, their sum is known. So for each small number the thinnest wall in which it stands must carry at
 * least {@code k}: by the theorem of the largest flow and the smallest cut this is as much as can be sent from its begin to
 * its end, if against their direction pipes carry any amount. Where too little gets through, the numbers that open the
 * cheapest other way are left unpublished too.
 *
 * <p>A nought says nothing about anybody: it is no pipe, as if everybody knew where nothing is.
 *
 * @param <T> how numbers that could be published are named
 */
final class Hiding<T> {
    private final long k;
    private final Map<Object, Integer> dots = new HashMap<>();
    private final List<Pipe<T>> pipes = new ArrayList<>();

    Hiding(long k) {
        this.k = k;
    }

    /** A number that would be published. */
    void offer(T name, Object from, Object to, long count) {
        add(name, from, to, count);
    }

    /** A number that nobody publishes, but that adds up to others. */
    void keepBack(Object from, Object to, long count) {
        add(null, from, to, count);
    }

    private void add(@Nullable T name, Object from, Object to, long count) {
        if (count > 0) pipes.add(new Pipe<>(name, dot(from), dot(to), count, name == null || count < k));
    }

    private int dot(Object equation) {
        return dots.computeIfAbsent(equation, made -> dots.size());
    }

    /** Those that stay unpublished; empty when none of all can be published. */
    Optional<Set<T>> hide() {
        for (var pipe : pipes) if (pipe.count < k && !carriesEnough(pipe)) return Optional.empty();
        var hidden = new HashSet<T>();
        for (var pipe : pipes) if (pipe.isHidden && pipe.name != null) hidden.add(pipe.name);
        return Optional.of(hidden);
    }

    /** Hides more until enough gets from the begin of a small pipe to its end; false when nothing helps. */
    private boolean carriesEnough(Pipe<T> small) {
        for (var pipe : pipes) pipe.flow = 0;
        for (long flow = 0; flow < k; ) {
            var way = cheapestWay(small.from, small.to);
            if (way.isEmpty()) return false;
            long more = k;
            for (var step : way) {
                step.pipe.isHidden = true;
                if (step.isAlong) more = Math.min(more, step.pipe.count - step.pipe.flow);
            }
            for (var step : way) step.pipe.flow += step.isAlong ? more : -more;
            flow += more;
        }
        return true;
    }

    /** From one dot to another where something still gets through, by hiding as few people as can be (Dijkstra's). */
    private List<Step<T>> cheapestWay(int from, int to) {
        var costs = new long[dots.size()];
        Arrays.fill(costs, Long.MAX_VALUE);
        costs[from] = 0;
        var by = new HashMap<Integer, Step<T>>();
        var next = new PriorityQueue<long[]>((one, other) -> Long.compare(one[1], other[1]));
        next.add(new long[] {from, 0});
        while (!next.isEmpty()) {
            var at = next.remove();
            int dot = (int) at[0];
            if (at[1] > costs[dot]) continue;
            for (var step : stepsFrom(dot)) {
                long cost = costs[dot] + (step.pipe.isHidden ? 0 : step.pipe.count);
                if (cost >= costs[step.end()]) continue;
                costs[step.end()] = cost;
                by.put(step.end(), step);
                next.add(new long[] {step.end(), cost});
            }
        }
        var way = new ArrayList<Step<T>>();
        for (int dot = to; dot != from; dot = way.getLast().begin()) {
            var step = by.get(dot);
            if (step == null) return List.of();
            way.add(step);
        }
        return way;
    }

    private List<Step<T>> stepsFrom(int dot) {
        var steps = new ArrayList<Step<T>>();
        for (var pipe : pipes) {
            if (pipe.from == dot && pipe.flow < pipe.count) steps.add(new Step<>(pipe, true));
            if (pipe.to == dot) steps.add(new Step<>(pipe, false));
        }
        return steps;
    }

    private static final class Pipe<T> {
        private final @Nullable T name;
        private final int from;
        private final int to;
        private final long count;
        private boolean isHidden;
        private long flow;

        Pipe(@Nullable T name, int from, int to, long count, boolean isHidden) {
            this.name = name;
            this.from = from;
            this.to = to;
            this.count = count;
            this.isHidden = isHidden;
        }
    }

    /** Through a pipe, along its direction or against it. */
    private record Step<T>(Pipe<T> pipe, boolean isAlong) {
        int begin() {
            return isAlong ? pipe.from : pipe.to;
        }

        int end() {
            return isAlong ? pipe.to : pipe.from;
        }
    }
}
