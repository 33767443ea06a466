package org.tawasul.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tawasul.simulation.Rules.Hours;
import org.tawasul.simulation.Rules.Leave;
import org.tawasul.simulation.Rules.Routing;

/**
 * One thing that is changed of a scenario, as it is asked for: {@code staffing=0.9}, {@code staffing:municipality=0.9},
 * {@code period:roads-lighting=3}, {@code calendar=six-days}, {@code routing=skilled}, {@code leave=summer}.
 *
 * @param where code of the agency or of the group of services that it holds for; empty for all
 */
public record Change(Kind kind, String where, String value) {
    private static final double LEAST_STAFF = 0.1;
    private static final double MOST_STAFF = 10;
    private static final int MOST_DAYS = 100;

    /** What can be changed. */
    public enum Kind {
        STAFFING,
        PERIOD,
        CALENDAR,
        ROUTING,
        LEAVE;

        /** The key of its name. */
        public String key() {
            return "simulation.kind." + code(this);
        }
    }

    /** Checks the value: a change that is there can be played. */
    public Change {
        change(Rules.ORDINARY, kind, where, value);
    }

    /** @throws IllegalArgumentException that says what is wrong with the words */
    public static Change of(String words) {
        var pair = words.strip().split("=", 2);
        if (pair.length < 2) throw new IllegalArgumentException("\"" + words + "\" is no change, such as staffing=0.9");
        var place = pair[0].split(":", 2);
        return new Change(named(Kind.values(), place[0]), place.length > 1 ? place[1] : "", pair[1]);
    }

    /** As it is asked for. */
    public String words() {
        return code(kind) + (where.isEmpty() ? "" : ":" + where) + "=" + value;
    }

    Rules in(Rules before) {
        return change(before, kind, where, value);
    }

    private static Rules change(Rules before, Kind kind, String where, String value) {
        return switch (kind) {
            case STAFFING ->
                where.isEmpty() ? before.withStaffing(factor(value)) : before.withStaffing(factor(value), where);
            case PERIOD -> before.withPeriod(days(value), where);
            case CALENDAR -> before.with(hours(value));
            case ROUTING -> before.with(routing(value));
            case LEAVE -> before.with(named(Leave.values(), value));
        };
    }

    private static double factor(String value) {
        double factor = number(value);
        if (factor >= LEAST_STAFF && factor <= MOST_STAFF) return factor;
        throw new IllegalArgumentException("staffing is from 0.1 to 10");
    }

    private static int days(String value) {
        double days = number(value);
        if (days >= 1 && days <= MOST_DAYS && days == Math.rint(days)) return (int) days;
        throw new IllegalArgumentException("period is from 1 to 100");
    }

    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("\"" + value + "\" is no number", none);
        }
    }

    static Hours hours(String name) {
        return named(Hours.values(), name);
    }

    static Routing routing(String name) {
        return named(Routing.values(), name);
    }

    private static <E extends Enum<E>> E named(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> code(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is none of "
                        + Arrays.stream(all).map(Change::code).collect(Collectors.joining(", "))));
    }

    static String code(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
