package org.tawasul.insight.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.insight.Figure;
import org.tawasul.insight.Figure.Better;
import org.tawasul.insight.FigureText;
import org.tawasul.insight.Line;
import org.tawasul.insight.Question;
import org.tawasul.insight.Reach;
import org.tawasul.insight.Rollups;
import org.tawasul.insight.Span;
import org.tawasul.insight.Step;
import org.tawasul.insight.Tally;
import org.tawasul.insight.charts.Chart;
import org.tawasul.insight.charts.Chart.Category;
import org.tawasul.insight.charts.Chart.Kind;
import org.tawasul.insight.charts.Chart.Series;
import org.tawasul.insight.reports.YearBook.Headline;
import org.tawasul.insight.reports.YearBook.Section;
import org.tawasul.journal.seals.Seal;
import org.tawasul.journal.seals.Seals;
import org.tawasul.language.Dates;
import org.tawasul.site.Page;
import org.tawasul.site.Tone;
import org.tawasul.suggestions.CarriedOut;

/** Writes the report of a year: from the rollups alone, so that everybody who counts the same comes to the same. */
@Component
class YearBooks {
    /** What the state promises. */
    private static final double FLOOR = 0.95;

    private static final int MONTHS = 12;
    private static final int MOST_SUGGESTIONS = 30;

    private static final List<Figure> HEADLINES = List.of(
            Figure.RECEIVED, Figure.ANSWERED, Figure.ON_TIME, Figure.MEAN_DAYS, Figure.SATISFACTION, Figure.REOPENED);
    private static final List<Figure> WORK =
            List.of(Figure.RECEIVED, Figure.ANSWERED, Figure.ON_TIME, Figure.MEDIAN_TIME, Figure.SATISFACTION);
    private static final List<Figure> SPEED =
            List.of(Figure.ANSWERED, Figure.MEDIAN_TIME, Figure.NINE_OF_TEN_TIME, Figure.MEAN_DAYS);
    private static final List<Figure> MARKS =
            List.of(Figure.RATED, Figure.SATISFACTION, Figure.HANDLING, Figure.CLARITY, Figure.COURTESY, Figure.EASE);
    private static final List<Figure> WHO = List.of(Figure.RECEIVED, Figure.ON_TIME, Figure.SATISFACTION);

    private final Rollups rollups;
    private final Reckoning reckoning;
    private final Laying laying;
    private final Agencies agencies;
    private final CarriedOut carriedOut;
    private final Seals seals;

    YearBooks(
            Rollups rollups,
            Reckoning reckoning,
            Laying laying,
            Agencies agencies,
            CarriedOut carriedOut,
            Seals seals) {
        this.rollups = rollups;
        this.reckoning = reckoning;
        this.laying = laying;
        this.agencies = agencies;
        this.carriedOut = carriedOut;
        this.seals = seals;
    }

    /** @param reach the nation or an agency */
    YearBook write(int year, Reach reach, Page page, Instant at) {
        var span = Span.ofYear(year);
        var question = reach.narrow(Question.of(span).withTimes());
        var now = rollups.get(question);
        var before = rollups.get(question.in(Span.ofYear(year - 1)));
        var of = reach.isNation()
                ? page.text("reports.nation")
                : page.name(agencies.get(reach.agencyId()).name());
        if (now.isEmpty()) return new YearBook(year, of, "", List.of(), null, null, List.of(), List.of(), 0, null, at);
        var sections = List.of(
                section("months", span, List.of(Axis.MONTH), WORK, reach, page, at),
                section(
                        "units",
                        span,
                        List.of(reach.isNation() ? Axis.AGENCY : Axis.DEPARTMENT),
                        WORK,
                        reach,
                        page,
                        at),
                section("speed", span, List.of(Axis.KIND), SPEED, reach, page, at),
                section(
                        "marks",
                        new Span(span.first().minusYears(1), span.last()),
                        List.of(Axis.YEAR),
                        MARKS,
                        reach,
                        page,
                        at),
                section("channels", span, List.of(Axis.CHANNEL), WHO, reach, page, at),
                section("requesters", span, List.of(Axis.REQUESTER), WHO, reach, page, at));
        return new YearBook(
                year,
                of,
                sentence(now, before, sections.get(1).report(), reach, page),
                headlines(now, before, page),
                compliance(year, reach, page),
                volume(year, reach, page),
                sections,
                carriedOut.list(reach.agencyId(), begin(year), begin(year + 1), MOST_SUGGESTIONS),
                carriedOut.count(reach.agencyId(), begin(year), begin(year + 1)),
                seal(year).orElse(null),
                at);
    }

    private Section section(
            String code, Span span, List<Axis> rows, List<Figure> figures, Reach reach, Page page, Instant at) {
        var choice = new Choice(rows, null, figures, Map.of(), When.FIXED, span, Look.NONE, null);
        var grid = reckoning.count(choice, reach, span.last());
        return new Section(code, laying.lay(grid, page.text("reports.year." + code), reach, page, at));
    }

    private static List<Headline> headlines(Tally now, Tally before, Page page) {
        var headlines = new ArrayList<Headline>();
        for (var figure : HEADLINES) {
            var value = figure.of(now);
            var earlier = before.isEmpty() ? OptionalDouble.empty() : figure.of(before);
            double difference = value.isEmpty() || earlier.isEmpty() ? 0 : value.getAsDouble() - earlier.getAsDouble();
            var change = earlier.isEmpty() || value.isEmpty() ? "" : change(page, figure, difference);
            headlines.add(new Headline(
                    figure,
                    page.text(figure.key()),
                    FigureText.of(page, figure, now),
                    change,
                    tone(figure, difference)));
        }
        return headlines;
    }

    private static String change(Page page, Figure figure, double difference) {
        return isNone(figure, difference)
                ? page.text("reports.year.same")
                : page.text("reports.year.change", FigureText.change(page, figure.unit(), difference));
    }

    /** Whether it would be written as nought. */
    private static boolean isNone(Figure figure, double difference) {
        double least = switch (figure.unit()) {
            case COUNT -> 0.5;
            case SHARE -> 0.0005;
            case MARK -> 0.05;
            case WORKING_TIME, CALENDAR_TIME -> 0.05 * ReportTable.SECONDS_OF_DAY;
        };
        return Math.abs(difference) < least;
    }

    private static String tone(Figure figure, double difference) {
        if (figure.better() == Better.NEITHER || isNone(figure, difference)) return "even";
        return figure.better() == Better.MORE == difference > 0 ? "good" : "bad";
    }

    /** «وردت … وصدر … في موعدها، وبلغ الحد … من … جهة». */
    private static String sentence(Tally now, Tally before, Report units, Reach reach, Page page) {
        var onTime = FigureText.of(page, Figure.ON_TIME, now);
        int place = units.table().figures().indexOf(Figure.ON_TIME);
        long all = units.table().rows().stream()
                .filter(row -> row.values().get(place).isPresent())
                .count();
        long kept = units.table().rows().stream()
                .filter(row -> row.values().get(place).orElse(0) >= FLOOR)
                .count();
        var first = page.text(
                "reports.year.sentence",
                page.number(Math.round(Figure.RECEIVED.of(now).orElse(0))),
                onTime,
                FigureText.of(page, Figure.MEAN_DAYS, now));
        var second = page.text(
                reach.isNation() ? "reports.year.sentence.agencies" : "reports.year.sentence.departments", kept, all);
        return before.isEmpty() ? first + " " + second : first + " " + against(page, now, before) + " " + second;
    }

    private static String against(Page page, Tally now, Tally before) {
        double change = now.onTime().orElse(0) - before.onTime().orElse(0);
        var key = Math.abs(change) < 0.0005
                ? "reports.year.sentence.same"
                : change > 0 ? "reports.year.sentence.better" : "reports.year.sentence.worse";
        return page.text(key, FigureText.of(page, Figure.ON_TIME, before));
    }

    private @Nullable Chart compliance(int year, Reach reach, Page page) {
        var now = months(year, Figure.ON_TIME, reach);
        var before = months(year - 1, Figure.ON_TIME, reach);
        var series = new ArrayList<Series>();
        series.add(Series.of(numeral(page, year), Tone.SEA, now));
        boolean isCompared = before.stream().anyMatch(OptionalDouble::isPresent);
        if (isCompared) series.add(Series.of(numeral(page, year - 1), Tone.PLAIN, before));
        var words = new Chart.Words(
                page.text("reports.year.compliance"),
                page.text(isCompared ? "reports.year.compliance.says" : "reports.year.compliance.says-alone"),
                page.text("reports.axis.month"));
        return new Chart("compliance", Kind.COMPARED, Figure.ON_TIME.unit(), words, monthNames(page), series, null)
                .against(FLOOR, page.text("reports.year.floor"));
    }

    private @Nullable Chart volume(int year, Reach reach, Page page) {
        var words = new Chart.Words(
                page.text("reports.year.volume"),
                page.text("reports.year.volume.says"),
                page.text("reports.axis.month"));
        return Chart.of(
                "volume",
                Kind.LINE,
                Figure.RECEIVED.unit(),
                words,
                monthNames(page),
                Series.of(page.text(Figure.RECEIVED.key()), Tone.SEA, months(year, Figure.RECEIVED, reach)),
                Series.of(page.text(Figure.ANSWERED.key()), Tone.WAITS, months(year, Figure.ANSWERED, reach)));
    }

    private List<OptionalDouble> months(int year, Figure figure, Reach reach) {
        var values = new OptionalDouble[MONTHS];
        java.util.Arrays.fill(values, OptionalDouble.empty());
        for (Line line :
                rollups.list(reach.narrow(Question.of(Span.ofYear(year)).each(Step.MONTH))))
            values[line.from().getMonthValue() - 1] = figure.of(line.tally());
        return List.of(values);
    }

    private static List<Category> monthNames(Page page) {
        return java.util.stream.IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> Category.of(Dates.month(Year.of(2000).atMonth(month), page.language())))
                .toList();
    }

    private static String numeral(Page page, int year) {
        return page.digits(Integer.toString(year));
    }

    private static Instant begin(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(Dates.ZONE).toInstant();
    }

    private Optional<Seal> seal(int year) {
        return seals.listBefore(LocalDate.of(year + 1, 1, 1), 1).stream()
                .filter(seal -> seal.day().getYear() == year)
                .findFirst();
    }
}
