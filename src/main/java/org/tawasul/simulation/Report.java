package org.tawasul.simulation;

import java.time.Instant;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tawasul.language.Dates;

/** What came out of a year, beside what the government of Bahrain reported of its real system in 2022. */
final class Report {
    private static final long ENOUGH = 200;

    private final Scenario scenario;
    private final Country country;

    Report(Scenario scenario, Country country) {
        this.scenario = scenario;
        this.country = country;
    }

    List<String> lines(Findings found) {
        var lines = new ArrayList<String>();
        lines.add(line("", "simulated", "reported 2022"));
        lines.add(line("cases", number(found.cases), "179,421"));
        lines.add(line("suggestions", number(found.suggestions), "6,000"));
        lines.add(line("agencies", number(country.agencies().size()), "53"));
        lines.add(line("answered in time", percent(found.onTimeShare()), "99.3 %"));
        lines.add(line("working days to reply, mean", decimal(found.meanWorkingDays()), "3"));
        lines.add(line(
                "  median and nine in ten",
                decimal(found.workingDays(0.5)) + " / " + decimal(found.workingDays(0.9)),
                ""));
        lines.add(line("days by the calendar, mean", decimal(found.meanCalendarDays()), ""));
        lines.add(line("rating of replies, of 5", decimal(found.meanRating()), ""));
        lines.add(line("replies rated", percent(found.ratedShare()), ""));
        lines.add(line("busiest month", month(found.busiestMonth()), ""));
        lines.add(line("people who asked", number(found.people), ""));
        lines.add(line("officers, and how busy", number(found.officers) + ", " + percent(found.utilisation()), ""));
        lines.add(line("most open at once", number(found.backlogPeak) + " on " + day(found.backlogPeakAt), ""));
        lines.add(line("asked, sent on, reopened", counts(found.asked, found.referred, found.reopened), ""));
        lines.add(line("noted, told meanwhile, approved", counts(found.notes, found.interims, found.proposed), ""));
        lines.add(line("withdrawn, still open", counts(found.withdrawn, found.open), ""));
        lines.add(line("warned of, told to be late", counts(found.escalated, found.delays), ""));
        var order = found.byPunctuality(Math.min(ENOUGH, scenario.all() / 1_000 + 1));
        for (int i = 0; i < Math.min(3, order.length); i++) lines.add(agency("best", found, order[i]));
        for (int i = Math.max(0, order.length - 3); i < order.length; i++) lines.add(agency("worst", found, order[i]));
        return lines;
    }

    private String agency(String rank, Findings found, int index) {
        return line(
                "  " + rank + ": " + country.agencies().get(index).name().en(),
                percent(found.onTimeShareOf(index)) + " of " + number(found.answeredOf[index]),
                "");
    }

    static String line(String what, String simulated, String reported) {
        return String.format(Locale.ROOT, "%-46s %22s %16s", what, simulated, reported)
                .stripTrailing();
    }

    private static String counts(long... counts) {
        return java.util.Arrays.stream(counts)
                .mapToObj(Report::number)
                .collect(java.util.stream.Collectors.joining(" / "));
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    private static String month(int index) {
        return Month.of(index + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String day(long seconds) {
        return Instant.ofEpochSecond(seconds).atZone(Dates.ZONE).toLocalDate().toString();
    }
}
