package org.tawasul.simulation;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.tawasul.calendars.Holiday;
import org.tawasul.demo.Table;
import org.tawasul.demo.Table.Row;
import org.tawasul.language.Name;

/** The feasts of a year, by the calendar of Umm al-Qura: holidays, and the month of Ramadan with its shorter days. */
final class Almanac {
    private static final List<Row> FEASTS = Table.read("feasts");
    private static final int MUHARRAM = 1;
    private static final int RABI_I = 3;
    private static final int RAMADAN = 9;
    private static final int SHAWWAL = 10;
    private static final int HAJJ = 12;

    private final int year;

    Almanac(int year) {
        this.year = year;
    }

    /** A stretch of days, the last one included. */
    record Days(LocalDate first, LocalDate last) {
        boolean has(LocalDate on) {
            return !on.isBefore(first) && !on.isAfter(last);
        }
    }

    /** Those of the year; a day that is two feasts is one holiday. */
    List<Holiday> holidays() {
        var found = new TreeMap<LocalDate, Name>();
        found.put(LocalDate.of(year, Month.JANUARY, 1), name("new-year"));
        found.put(LocalDate.of(year, Month.MAY, 1), name("labour"));
        for (int day : new int[] {16, 17}) found.put(LocalDate.of(year, Month.DECEMBER, day), name("national"));
        put(found, MUHARRAM, 1, 1, name("hijri-new-year"));
        put(found, MUHARRAM, 9, 10, name("ashura"));
        put(found, RABI_I, 12, 12, name("prophet"));
        put(found, SHAWWAL, 1, 3, name("fitr"));
        put(found, HAJJ, 9, 9, name("arafat"));
        put(found, HAJJ, 10, 12, name("adha"));
        return found.entrySet().stream()
                .map(day -> new Holiday(day.getKey(), day.getValue(), false))
                .toList();
    }

    /** The months of Ramadan that begin in the year: one, and twice in a generation two. */
    List<Days> ramadans() {
        var found = new ArrayList<Days>();
        for (int hijri : hijriYears()) {
            var first = HijrahChronology.INSTANCE.date(hijri, RAMADAN, 1);
            var days = new Days(LocalDate.from(first), LocalDate.from(first).plusDays(first.lengthOfMonth() - 1L));
            if (days.first().getYear() == year) found.add(days);
        }
        return found;
    }

    /** As the tables of the country call it. */
    static Name name(String feast) {
        return FEASTS.stream()
                .filter(row -> row.is("code", feast))
                .findFirst()
                .orElseThrow()
                .name("name");
    }

    private void put(TreeMap<LocalDate, Name> found, int month, int from, int to, Name name) {
        for (int hijri : hijriYears())
            for (int day = from; day <= to; day++) {
                var on = LocalDate.from(HijrahChronology.INSTANCE.date(hijri, month, day));
                if (on.getYear() == year) found.putIfAbsent(on, name);
            }
    }

    private int[] hijriYears() {
        int first = HijrahDate.from(LocalDate.of(year, Month.JANUARY, 1)).get(ChronoField.YEAR);
        return new int[] {first, first + 1};
    }
}
