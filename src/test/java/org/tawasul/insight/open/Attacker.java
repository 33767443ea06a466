package org.tawasul.insight.open;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tawasul.insight.Measure;
import org.tawasul.insight.open.Cell.Place;
import org.tawasul.insight.open.Month.Group;

/**
 * Somebody who has all datasets of a release and the catalogue of services, and computes what follows by elimination. The
 * unknown are the smallest groups; where nothing is they know already.
 */
final class Attacker {
    private static final double NOTHING = 1e-9;
    private static final String LINKS = "LINKS";

    private final Map<Group, Long> counts = new HashMap<>();
    private final List<Group> unknown;
    private final List<double[]> known = new ArrayList<>();

    Attacker(Month month, int smallest) {
        month.groups().forEach((group, tally) -> {
            long count = tally.get(Measure.RECEIVED);
            if (count > 0 && !group.of().equals(Dataset.AGENCIES.name())) counts.put(group, count);
        });
        this.unknown = List.copyOf(counts.keySet());
        month.published(smallest).forEach((dataset, cells) -> {
            for (var cell : cells) if (cell.shows(Base.RECEIVED)) learn(sum(dataset, cell.place()));
        });
        unknown.stream()
                .filter(group -> group.of().equals(LINKS))
                .map(Group::column)
                .distinct()
                .forEach(this::learnOfGroup);
        learn(less(sum(Dataset.SERVICES, new Place("", "")), sum(Dataset.REQUESTERS, new Place("", ""))));
        learn(less(sum(Dataset.SERVICES, new Place("", "")), sum(Dataset.AGENCIES, new Place("", ""))));
    }

    /** What agencies did for a group is what the group did. */
    private void learnOfGroup(String group) {
        var equation = new double[unknown.size()];
        for (int i = 0; i < equation.length; i++) {
            var each = unknown.get(i);
            if (each.of().equals(LINKS) && each.column().equals(group)) equation[i] = 1;
            if (each.of().equals(Dataset.SERVICES.name()) && each.row().equals(group)) equation[i] = -1;
        }
        learn(equation);
    }

    List<Group> groups() {
        return unknown;
    }

    long count(Group group) {
        return counts.getOrDefault(group, 0L);
    }

    /** Whether the sum of these can be computed. */
    boolean knows(List<Group> groups) {
        var asked = new double[unknown.size()];
        for (var group : groups) {
            int at = unknown.indexOf(group);
            if (at >= 0) asked[at] = 1;
        }
        reduce(asked);
        for (double left : asked) if (Math.abs(left) > NOTHING) return false;
        return true;
    }

    private double[] sum(Dataset dataset, Place place) {
        var equation = new double[unknown.size()];
        for (int i = 0; i < equation.length; i++) {
            var each = unknown.get(i);
            boolean isPart = dataset == Dataset.AGENCIES
                    ? each.of().equals(LINKS)
                    : each.of().equals(dataset.name())
                            && (place.column().isEmpty() || place.column().equals(each.column()));
            if (isPart && (place.row().isEmpty() || place.row().equals(each.row()))) equation[i] = 1;
        }
        return equation;
    }

    private static double[] less(double[] one, double[] other) {
        var less = one.clone();
        for (int i = 0; i < less.length; i++) less[i] -= other[i];
        return less;
    }

    /** Keeps what is new in it, with a leading one that no other has. */
    private void learn(double[] equation) {
        reduce(equation);
        int lead = lead(equation);
        if (lead < 0) return;
        double by = equation[lead];
        for (int i = 0; i < equation.length; i++) equation[i] /= by;
        for (var other : known) take(other, equation, lead);
        known.add(equation);
    }

    private void reduce(double[] equation) {
        for (var each : known) take(equation, each, lead(each));
    }

    private static void take(double[] from, double[] equation, int lead) {
        double times = from[lead];
        if (Math.abs(times) < NOTHING) return;
        for (int i = 0; i < from.length; i++) from[i] -= times * equation[i];
        from[lead] = 0;
    }

    private static int lead(double[] equation) {
        for (int i = 0; i < equation.length; i++) if (Math.abs(equation[i]) > NOTHING) return i;
        return -1;
    }
}
