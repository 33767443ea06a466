package org.tawasul.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as people write them, by either calendar: 5/3/2026, ٢٠٢٦-٠٣-٠٥, 5 مارس 2026, 15/9/1447, «15 رمضان 1447 هـ». The year
 * says which calendar it is: whoever writes 1447 means the Hijri one (Umm al-Qura).
 */
public final class Days {
    private static final int FIRST_HIJRI = 1300;
    private static final int LAST_HIJRI = 1499;
    private static final int FIRST = 1850;
    private static final int LAST = 2199;
    private static final String BETWEEN = "\\s*[/.،,-]\\s*|\\s+";
    private static final Pattern ENDING = Pattern.compile("\\s*(?:هـ|ه|م|ah|ad|ce)\\.?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:" + BETWEEN + ")(.{1,20}?)(?:" + BETWEEN + ")(\\d{4})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:" + BETWEEN + ")(.{1,20}?)(?:" + BETWEEN + ")(\\d{1,2})");

    private Days() {}

    /** Empty when it is no day, or not between 1850 and 2199, or 1300 and 1499 of the Hijra. */
    public static Optional<LocalDate> find(String typed) {
        var plain =
                ENDING.matcher(Digits.western(typed).strip()).replaceFirst("").strip();
        var dayFirst = DAY_FIRST.matcher(plain);
        if (dayFirst.matches()) return day(dayFirst, 3, 1);
        var yearFirst = YEAR_FIRST.matcher(plain);
        return yearFirst.matches() ? day(yearFirst, 1, 3) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher written, int yearAt, int dayAt) {
        int year = Integer.parseInt(written.group(yearAt));
        int day = Integer.parseInt(written.group(dayAt));
        boolean hijri = year >= FIRST_HIJRI && year <= LAST_HIJRI;
        if (!hijri && (year < FIRST || year > LAST)) return Optional.empty();
        int month = month(written.group(2), hijri);
        if (month == 0) return Optional.empty();
        try {
            return Optional.of(
                    hijri ? LocalDate.from(HijrahDate.of(year, month, day)) : LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** By its number or by its name in either language; 0 for none. */
    private static int month(String written, boolean hijri) {
        if (written.matches("\\d{1,2}")) return Integer.parseInt(written);
        var folded = Folding.fold(written).strip();
        for (var names : Dates.monthNames(hijri)) {
            for (int i = 0; i < names.size(); i++) {
                var name = Folding.fold(names.get(i));
                boolean abbreviated = folded.length() >= 3 && folded.charAt(0) < 'z' && name.startsWith(folded);
                if (name.equals(folded) || abbreviated && !hijri) return i + 1;
            }
        }
        return 0;
    }

    /** As {@link #find} reads it again: 15/9/1447. */
    public static String inHijri(LocalDate on) {
        var hijri = HijrahDate.from(on);
        return hijri.get(ChronoField.DAY_OF_MONTH) + "/"
                + hijri.get(ChronoField.MONTH_OF_YEAR) + "/"
                + hijri.get(ChronoField.YEAR);
    }

    /** As {@link #find} reads it again: 5/3/2026. */
    public static String inGregorian(LocalDate on) {
        return on.getDayOfMonth() + "/" + on.getMonthValue() + "/" + on.getYear();
    }
}
