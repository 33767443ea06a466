package org.tawasul.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.tawasul.calendars.Calendar;
import org.tawasul.language.Dates;

/**
 * When people of a year submit: hardly at night, most before noon and in the evening, fewer on Fridays and holidays, later in
 * Ramadan, with the seasons; and many at once when something breaks in one area.
 */
final class Arrivals {
    private static final int[] HOURS = {
        8, 5, 3, 2, 2, 4, 12, 28, 52, 68, 72, 66, 54, 46, 42, 44, 48, 52, 54, 56, 58, 50, 34, 18
    };
    private static final int[] HOURS_OF_RAMADAN = {
        34, 26, 14, 8, 6, 5, 6, 12, 30, 54, 66, 66, 58, 46, 34, 24, 12, 10, 18, 34, 52, 60, 58, 46
    };

    /** Monday to Sunday, in hundredths. */
    private static final int[] WEEKDAYS = {110, 105, 100, 92, 55, 75, 116};

    /** January to December, in hundredths: the summer empties the country, the autumn brings everybody back. */
    private static final int[] MONTHS = {104, 99, 105, 96, 97, 98, 91, 93, 109, 114, 108, 98};

    private static final double HOLIDAY = 0.4;
    private static final double RAMADAN = 0.9;
    private static final long CASES_PER_OUTAGE = 2_200;
    private static final int LARGEST_OUTAGE = 140;
    private static final int SMALLEST_OUTAGE = 12;
    private static final int OUTAGE_BITS = 16;
    private static final List<String> BREAK = List.of("water-electricity", "roads-lighting", "waste-cleanliness");

    /** Something broke: many tell of it within hours. */
    record Outage(int offer, int area, long from, long until, int cases) {}

    private final long[] keys;
    private final List<Outage> outages;

    private Arrivals(long[] keys, List<Outage> outages) {
        this.keys = keys;
        this.outages = outages;
    }

    int size() {
        return keys.length;
    }

    /** In seconds since 1970; the numbers are in order of time. */
    long at(int number) {
        return keys[number] >> OUTAGE_BITS + 1;
    }

    boolean isSuggestion(int number) {
        return (keys[number] & 1) == 1;
    }

    /** -1 for none. */
    int outage(int number) {
        return (int) (keys[number] >> 1 & (1 << OUTAGE_BITS) - 1) - 1;
    }

    Outage outageOf(int index) {
        return outages.get(index);
    }

    static Arrivals of(Scenario scenario, Country country, Calendar calendar, int areas) {
        var days = new Days(scenario.year(), calendar);
        var outages = outages(scenario, country, days, areas);
        var keys = new long[Math.toIntExact(scenario.all())];
        int n = 0;
        var lots = Lots.of(scenario.seed(), Lots.Of.ARRIVAL, 0);
        for (int i = 0; i < outages.size(); i++) {
            var outage = outages.get(i);
            for (int c = 0; c < outage.cases(); c++) {
                // Most tell of it soon.
                double share = Math.pow(lots.nextDouble(), 1.8);
                long at = outage.from() + (long) (share * (outage.until() - outage.from()));
                keys[n++] = key(at, i + 1, false);
            }
        }
        while (n < scenario.cases()) keys[n++] = key(days.any(lots), 0, false);
        while (n < scenario.all()) keys[n++] = key(days.any(lots), 0, true);
        Arrays.sort(keys);
        return new Arrivals(keys, outages);
    }

    private static long key(long at, int outage, boolean suggestion) {
        return at << OUTAGE_BITS + 1 | (long) outage << 1 | (suggestion ? 1 : 0);
    }

    private static List<Outage> outages(Scenario scenario, Country country, Days days, int areas) {
        var breakable = country.offers().stream()
                .filter(offer ->
                        BREAK.contains(offer.group()) && !offer.matters().isEmpty())
                .toList();
        var found = new ArrayList<Outage>();
        if (breakable.isEmpty()) return found;
        int count = (int) Math.min((1 << OUTAGE_BITS) - 2, scenario.cases() / CASES_PER_OUTAGE);
        for (int i = 0; i < count; i++) {
            var lots = Lots.of(scenario.seed(), Lots.Of.OUTAGE, i);
            var offer = breakable.get(lots.nextInt(breakable.size()));
            int cases = (int) (SMALLEST_OUTAGE + Math.pow(lots.nextDouble(), 2.5) * (LARGEST_OUTAGE - SMALLEST_OUTAGE));
            long from = days.any(lots);
            long until = Math.min(from + 3_600L * (2 + lots.nextInt(7)), days.end() - 1);
            found.add(new Outage(offer.index(), lots.nextInt(areas), from, until, cases));
        }
        return found;
    }

    /** The days of a year with their weights. */
    private static final class Days {
        private final LocalDate first;
        private final int count;
        private final double[] sums;
        private final boolean[] ramadan;

        Days(int year, Calendar calendar) {
            this.first = LocalDate.of(year, 1, 1);
            this.count = first.lengthOfYear();
            this.sums = new double[count];
            this.ramadan = new boolean[count];
            double sum = 0;
            for (int i = 0; i < count; i++) {
                var on = first.plusDays(i);
                double weight = WEEKDAYS[on.getDayOfWeek().ordinal()] * MONTHS[on.getMonthValue() - 1];
                if (calendar.findHoliday(on).isPresent() && on.getDayOfWeek() != DayOfWeek.FRIDAY) weight *= HOLIDAY;
                ramadan[i] = calendar.findSeason(on).isPresent();
                if (ramadan[i]) weight *= RAMADAN;
                sum += weight;
                sums[i] = sum;
            }
        }

        long end() {
            return first.plusDays(count).atStartOfDay(Dates.ZONE).toEpochSecond();
        }

        long any(SplittableRandom lots) {
            int found = Arrays.binarySearch(sums, lots.nextDouble() * sums[count - 1]);
            int day = Math.min(count - 1, found < 0 ? -found - 1 : found);
            var hours = ramadan[day] ? HOURS_OF_RAMADAN : HOURS;
            int lot = lots.nextInt(Arrays.stream(hours).sum());
            int hour = 0;
            while (lot >= hours[hour]) lot -= hours[hour++];
            return first.plusDays(day).atStartOfDay(Dates.ZONE).toEpochSecond() + hour * 3_600L + lots.nextInt(3_600);
        }
    }
}
