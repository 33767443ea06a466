package org.tawasul.insight.charts;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Figure.Unit;
import org.tawasul.site.Tone;

/**
 * A picture of figures, its words in the reader's language already. Values are what {@link Unit} says: shares from 0 to 1,
 * times in seconds.
 *
 * @param id in the page and in the address of its data; letters, digits and hyphens
 * @param words what stands around it
 * @param categories what the values fall into, in the order in which they are read: pieces of time from the earliest on
 * @param reference a line that values are held against; null for none
 */
public record Chart(
        String id,
        Kind kind,
        Unit unit,
        Words words,
        List<Category> categories,
        List<Series> series,
        @Nullable Reference reference) {
    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (var each : series)
            if (each.values().size() != categories.size())
                throw new IllegalArgumentException(id + ": " + each.name() + " has another number of values");
    }

    /** How it is drawn. */
    public enum Kind {
        /** Over time; every series a line with its name at its end. */
        LINE(true),
        /** Over time: the first series is now, the second the same time before. */
        COMPARED(true),
        /** Over time: parts of a whole, one on the other. */
        STACKED(true),
        /** A bar for each category, lying; further series are marks on it. */
        BARS(false),
        /** A dot for each category, with how sure it is. */
        DOTS(false);

        private final boolean overTime;

        Kind(boolean overTime) {
            this.overTime = overTime;
        }

        boolean isOverTime() {
            return overTime;
        }
    }

    /**
     * @param sentence what one sees in it
     * @param axis what the categories are, such as "months"
     */
    public record Words(String title, String sentence, String axis) {}

    /** @param address where the category leads to; null for nowhere */
    public record Category(String name, @Nullable String address) {
        public static Category of(String name) {
            return new Category(name, null);
        }
    }

    /** @param ranges how sure each value is; empty when that is not said */
    public record Series(String name, Tone tone, List<OptionalDouble> values, List<Range> ranges) {
        public Series {
            values = List.copyOf(values);
            ranges = List.copyOf(ranges);
            if (!ranges.isEmpty() && ranges.size() != values.size())
                throw new IllegalArgumentException(name + " has another number of ranges");
        }

        public static Series of(String name, Tone tone, List<OptionalDouble> values) {
            return new Series(name, tone, values, List.of());
        }

        /** The place of its last value; −1 for none. */
        int last() {
            int last = values.size() - 1;
            while (last >= 0 && values.get(last).isEmpty()) last--;
            return last;
        }
    }

    public record Range(double low, double high) {}

    public record Reference(double at, String name) {}

    public static Chart of(String id, Kind kind, Unit unit, Words words, List<Category> categories, Series... series) {
        return new Chart(id, kind, unit, words, categories, List.of(series), null);
    }

    public Chart against(double at, String name) {
        return new Chart(id, kind, unit, words, categories, series, new Reference(at, name));
    }

    /** Its name stands where the first series is further away from it. */
    boolean namesReferenceAtEnd() {
        if (reference == null || series.isEmpty() || isEmpty()) return false;
        var values = series.getFirst().values().stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .map(value -> Math.abs(value - reference.at()))
                .toArray();
        return values.length > 0
                && series.getFirst().last() == categories.size() - 1
                && values[values.length - 1] > values[0];
    }

    /** Whether there is nothing to be seen. */
    public boolean isEmpty() {
        return series.stream().allMatch(each -> each.last() < 0);
    }
}
