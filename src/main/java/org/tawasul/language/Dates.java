package org.tawasul.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * Dates in words, the Gregorian with the Hijri beside it (Umm al-Qura), in the country's time zone. Digits are Western;
 * the reader's choice of digits is applied when a page is written.
 */
public final class Dates {
    /** The country's zone; Bahrain and its neighbours keep no summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Bahrain");

    private static final List<String> MONTHS_AR = List.of(
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
            "ديسمبر");
    private static final List<String> DAYS_AR =
            List.of("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد");
    private static final List<String> HIJRI_AR = List.of(
            "محرم",
            "صفر",
            "ربيع الأول",
            "ربيع الآخر",
            "جمادى الأولى",
            "جمادى الآخرة",
            "رجب",
            "شعبان",
            "رمضان",
            "شوال",
            "ذو القعدة",
            "ذو الحجة");
    private static final List<String> HIJRI_EN = List.of(
            "Muharram",
            "Safar",
            "Rabi I",
            "Rabi II",
            "Jumada I",
            "Jumada II",
            "Rajab",
            "Shaban",
            "Ramadan",
            "Shawwal",
            "Dhu al-Qada",
            "Dhu al-Hijja");
    private static final DateTimeFormatter EN_DATE =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Language.EN.locale());
    private static final DateTimeFormatter EN_SHORT = DateTimeFormatter.ofPattern("d MMM yyyy", Language.EN.locale());
    private static final DateTimeFormatter EN_MONTH = DateTimeFormatter.ofPattern("MMMM", Language.EN.locale());
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Dates() {}

    /** «الأحد 1 مارس 2026» or "Sunday 1 March 2026". */
    public static String inWords(LocalDate on, Language language) {
        if (language == Language.EN) return EN_DATE.format(on);
        return DAYS_AR.get(on.getDayOfWeek().getValue() - 1) + " " + shortly(on, language);
    }

    public static String inWords(Instant at, Language language) {
        return inWords(at.atZone(ZONE).toLocalDate(), language);
    }

    /** «مارس» or "March". */
    public static String month(YearMonth month, Language language) {
        return language == Language.AR ? MONTHS_AR.get(month.getMonthValue() - 1) : EN_MONTH.format(month);
    }

    /** The Hijri months that a month falls in: «شعبان – رمضان 1447 هـ». */
    public static String hijriMonths(YearMonth month, Language language) {
        var first = HijrahDate.from(month.atDay(1));
        var last = HijrahDate.from(month.atEndOfMonth());
        var names = language == Language.AR ? HIJRI_AR : HIJRI_EN;
        var from = names.get(first.get(ChronoField.MONTH_OF_YEAR) - 1);
        var to = names.get(last.get(ChronoField.MONTH_OF_YEAR) - 1);
        return (from.equals(to) ? from : from + " – " + to) + " " + last.get(ChronoField.YEAR)
                + (language == Language.AR ? " هـ" : " AH");
    }

    /** The months as somebody may write them, in Arabic and in English. */
    static List<List<String>> monthNames(boolean hijri) {
        if (hijri) return List.of(HIJRI_AR, HIJRI_EN);
        var english = Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, Language.EN.locale()))
                .toList();
        return List.of(MONTHS_AR, english);
    }

    /** In both languages, for sentences that are written for whoever reads them. */
    public static Name inWords(LocalDate on) {
        return new Name(inWords(on, Language.AR), inWords(on, Language.EN));
    }

    /** «الأحد 1 مارس 2026، 14:05», in both languages. */
    public static Name inWordsWithTime(Instant at) {
        return new Name(inWords(at, Language.AR) + "، " + time(at), inWords(at, Language.EN) + ", " + time(at));
    }

    /** «1 مارس 2026» or "1 Mar 2026". */
    public static String shortly(LocalDate on, Language language) {
        if (language == Language.EN) return EN_SHORT.format(on);
        return on.getDayOfMonth() + " " + MONTHS_AR.get(on.getMonthValue() - 1) + " " + on.getYear();
    }

    public static String shortly(Instant at, Language language) {
        return shortly(at.atZone(ZONE).toLocalDate(), language);
    }

    /** «12 رمضان 1447 هـ» or "12 Ramadan 1447 AH". */
    public static String hijri(LocalDate on, Language language) {
        var hijri = HijrahDate.from(on);
        int day = hijri.get(ChronoField.DAY_OF_MONTH);
        int month = hijri.get(ChronoField.MONTH_OF_YEAR);
        int year = hijri.get(ChronoField.YEAR);
        return language == Language.AR
                ? day + " " + HIJRI_AR.get(month - 1) + " " + year + " هـ"
                : day + " " + HIJRI_EN.get(month - 1) + " " + year + " AH";
    }

    public static String hijri(Instant at, Language language) {
        return hijri(at.atZone(ZONE).toLocalDate(), language);
    }

    /** 24-hour, «14:05». */
    public static String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    /** Whole calendar days from one moment's date to the other's; negative when the second is earlier. */
    public static long daysBetween(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(
                from.atZone(ZONE).toLocalDate(), to.atZone(ZONE).toLocalDate());
    }
}
