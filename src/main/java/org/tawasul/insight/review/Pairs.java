package org.tawasul.insight.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who reads each reply: two who have read together least, and of those the two who have the least so far. So everybody reads
 * nearly as much as everybody else, and with everybody.
 */
final class Pairs {
    record Pair(long first, long second) {
        private Pair turned() {
            return new Pair(second, first);
        }
    }

    private Pairs() {}

    static List<Pair> of(int items, List<Long> reviewers) {
        if (reviewers.size() < 2) throw new IllegalArgumentException("Two have to read each reply");
        var all = new ArrayList<Pair>();
        for (int i = 0; i < reviewers.size(); i++)
            for (int j = i + 1; j < reviewers.size(); j++) all.add(new Pair(reviewers.get(i), reviewers.get(j)));
        var load = new HashMap<Long, Integer>();
        var together = new HashMap<Pair, Integer>();
        var least = Comparator.<Pair>comparingInt(pair -> together.getOrDefault(pair, 0))
                .thenComparingInt(pair -> load.getOrDefault(pair.first(), 0) + load.getOrDefault(pair.second(), 0));
        var chosen = new ArrayList<Pair>();
        for (int i = 0; i < items; i++) {
            var pair = all.stream().min(least).orElseThrow();
            // The same one shall not always be the first.
            chosen.add(together.getOrDefault(pair, 0) % 2 == 0 ? pair : pair.turned());
            count(load, pair.first());
            count(load, pair.second());
            together.merge(pair, 1, Integer::sum);
        }
        return List.copyOf(chosen);
    }

    private static void count(Map<Long, Integer> load, long reviewer) {
        load.merge(reviewer, 1, Integer::sum);
    }
}
