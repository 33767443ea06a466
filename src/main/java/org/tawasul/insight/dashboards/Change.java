package org.tawasul.insight.dashboards;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Why a share in time is another than before, part by part. A part moves the whole in two ways: it does better or worse than
 * it did (its rate), or it answers more or less of the whole than it did (the mix). Both are held against the middle of then
 * and now, and so all of them together are the change, to the last digit.
 *
 * @param unit whose part it is
 */
public record Change(long unit, double byRate, double byMix) {
    public double total() {
        return byRate + byMix;
    }

    /** What pulled the whole down most comes first. */
    static List<Change> of(Map<Long, Counted> before, Map<Long, Counted> now) {
        var then = sum(before);
        var today = sum(now);
        if (then.answered() == 0 || today.answered() == 0) return List.of();
        double middle = (rate(then) + rate(today)) / 2;
        var units = new TreeSet<>(before.keySet());
        units.addAll(now.keySet());
        return units.stream()
                .map(unit -> of(
                        unit,
                        before.getOrDefault(unit, Counted.NONE),
                        now.getOrDefault(unit, Counted.NONE),
                        then.answered(),
                        today.answered(),
                        middle))
                .sorted(Comparator.comparingDouble(Change::total))
                .toList();
    }

    private static Change of(long unit, Counted then, Counted now, long allThen, long allNow, double middle) {
        double weightThen = (double) then.answered() / allThen;
        double weightNow = (double) now.answered() / allNow;
        // Who answered nothing then, or nothing now, did neither better nor worse: there is only more or less of them.
        double rateThen = then.answered() == 0 ? rate(now) : rate(then);
        double rateNow = now.answered() == 0 ? rateThen : rate(now);
        return new Change(
                unit,
                (rateNow - rateThen) * (weightThen + weightNow) / 2,
                (weightNow - weightThen) * ((rateThen + rateNow) / 2 - middle));
    }

    private static double rate(Counted counted) {
        return counted.share().orElse(0);
    }

    private static Counted sum(Map<Long, Counted> parts) {
        return parts.values().stream().reduce(Counted.NONE, Counted::plus);
    }
}
