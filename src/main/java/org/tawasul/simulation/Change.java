package org.tawasul.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A change of a scenario as it is asked for: {@code staffing=0.9,period=3}. */
record Change(String words, Scenario scenario) {
    /** @throws IllegalArgumentException that says what is wrong with the words */
    static Change of(String words, Scenario scenario) {
        var changed = scenario;
        for (var part : words.split(",")) changed = with(part.strip(), changed);
        return new Change(words, changed);
    }

    private static Scenario with(String part, Scenario before) {
        var pair = part.split("=", 2);
        if (pair.length < 2) throw new IllegalArgumentException("\"" + part + "\" is no change, such as staffing=0.9");
        return switch (pair[0]) {
            case "staffing" ->
                before.with(Double.parseDouble(pair[1]), before.period(), before.hours(), before.routing());
            case "period" ->
                before.with(before.staffing(), Integer.parseInt(pair[1]), before.hours(), before.routing());
            case "calendar" -> before.with(before.staffing(), before.period(), hours(pair[1]), before.routing());
            case "routing" -> before.with(before.staffing(), before.period(), before.hours(), routing(pair[1]));
            default ->
                throw new IllegalArgumentException(
                        "\"" + pair[0] + "\" is none of staffing, period, calendar, routing");
        };
    }

    static Scenario.Hours hours(String name) {
        return named(Scenario.Hours.values(), name);
    }

    static Scenario.Routing routing(String name) {
        return named(Scenario.Routing.values(), name);
    }

    private static <E extends Enum<E>> E named(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> code(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is none of "
                        + Arrays.stream(all).map(Change::code).collect(Collectors.joining(", "))));
    }

    private static String code(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
