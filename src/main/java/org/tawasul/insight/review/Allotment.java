package org.tawasul.insight.review;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many replies each agency gives to a sample. Each that replied at all gives two, so that small ones are seen and its scores
 * can be compared with each other; the others fall to the agencies by how many replies each gave, by largest remainders.
 */
final class Allotment {
    static final int FEWEST = 2;

    private Allotment() {}

    /** @param replies of each agency; @return as many for each, together {@code size} where there are that many */
    static Map<Long, Integer> of(int size, Map<Long, Integer> replies) {
        var given = new TreeMap<Long, Integer>();
        replies.forEach((agency, count) -> given.put(agency, Math.min(FEWEST, count)));
        int rest = size - given.values().stream().mapToInt(Integer::intValue).sum();
        long others = replies.values().stream()
                .mapToLong(count -> count - Math.min(FEWEST, count))
                .sum();
        if (rest <= 0 || others == 0) return given;
        if (rest >= others) return new TreeMap<>(replies);
        var remainders = new TreeMap<Long, Long>();
        int left = rest;
        for (var each : replies.entrySet()) {
            long share = (long) rest * (each.getValue() - given.getOrDefault(each.getKey(), 0));
            given.merge(each.getKey(), (int) (share / others), Integer::sum);
            remainders.put(each.getKey(), share % others);
            left -= (int) (share / others);
        }
        remainders.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(left)
                .forEach(each -> given.merge(each.getKey(), 1, Integer::sum));
        return given;
    }
}
