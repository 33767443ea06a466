package org.tawasul.insight.dashboards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Behind;
import org.tawasul.insight.Figure.Unit;
import org.tawasul.insight.Reach;
import org.tawasul.insight.charts.Chart;
import org.tawasul.insight.charts.Chart.Category;
import org.tawasul.insight.charts.Chart.Kind;
import org.tawasul.insight.charts.Chart.Range;
import org.tawasul.insight.charts.Chart.Series;
import org.tawasul.insight.dashboards.Standing.Verdict;
import org.tawasul.site.Page;
import org.tawasul.site.Tone;

/** The charts of what a place falls into: who moved the whole, and how each stands against what was to be expected. */
final class PartPictures {
    private static final int CHANGES = 5;
    private static final int STANDINGS = 6;
    /** Less than this is nothing, shown in tenths of a hundredth. */
    private static final double SEEN = 0.0005;

    private final Dashboard of;
    private final Page page;

    PartPictures(Dashboard of, Page page) {
        this.of = of;
        this.page = page;
    }

    /** What pulled the share in time down most, and up most. */
    Chart changes() {
        var shown = of.changes().size() <= 2 * CHANGES
                ? of.changes()
                : Stream.concat(
                                of.changes().stream().limit(CHANGES),
                                of.changes().stream().skip(of.changes().size() - CHANGES))
                        .toList();
        shown = shown.stream()
                .filter(change -> Math.abs(change.total()) >= SEEN)
                .toList();
        return Chart.of(
                "changes",
                Kind.BARS,
                Unit.SHARE,
                words(
                        "changes",
                        page.text(
                                "dashboards.changes.says", page.text(of.window().besideKey())),
                        axisOfParts()),
                shown.stream().map(change -> part(change.unit())).toList(),
                Series.of(
                        page.text("dashboards.changes.total"),
                        Tone.SEA,
                        shown.stream()
                                .map(change -> OptionalDouble.of(change.total()))
                                .toList()),
                Series.of(
                        page.text("dashboards.changes.by-rate"),
                        Tone.PLAIN,
                        shown.stream()
                                .map(change -> OptionalDouble.of(change.byRate()))
                                .toList()));
    }

    /** Only what chance cannot have done is told apart; the rest is there, in no order of merit. */
    Chart standings() {
        var worse = with(Verdict.WORSE).limit(STANDINGS).toList();
        var better = with(Verdict.BETTER)
                .sorted(Comparator.comparingDouble(Standing::difference).reversed())
                .limit(STANDINGS)
                .toList();
        var same = with(Verdict.AS_EXPECTED)
                .filter(Standing::tells)
                .sorted(Comparator.comparingLong(
                                (Standing standing) -> standing.counted().answered())
                        .reversed())
                .limit(STANDINGS)
                .toList();
        var shown = new ArrayList<>(worse);
        shown.addAll(same);
        shown.addAll(better.reversed());
        return new Chart(
                        "standings",
                        Kind.DOTS,
                        Unit.SHARE,
                        words(
                                "standings",
                                page.text(
                                        "dashboards.standings.says",
                                        with(Verdict.WORSE).count(),
                                        with(Verdict.BETTER).count(),
                                        with(Verdict.AS_EXPECTED).count()),
                                axisOfParts()),
                        shown.stream().map(standing -> part(standing.unit())).toList(),
                        List.of(
                                dots(shown, Verdict.WORSE, Tone.LATE),
                                dots(shown, Verdict.AS_EXPECTED, Tone.PLAIN),
                                dots(shown, Verdict.BETTER, Tone.DONE)),
                        null)
                .against(0, page.text("dashboards.expected"));
    }

    private Stream<Standing> with(Verdict verdict) {
        // A matter may be answered for whom it is not listed with: such are no part of this place.
        return of.standings().stream()
                .filter(standing -> of.names().containsKey(standing.unit()))
                .filter(standing -> standing.verdict() == verdict);
    }

    private Series dots(List<Standing> shown, Verdict verdict, Tone tone) {
        return new Series(
                page.text("dashboards.verdict."
                        + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                tone,
                shown.stream()
                        .map(each -> each.verdict() == verdict
                                ? OptionalDouble.of(each.difference())
                                : OptionalDouble.empty())
                        .toList(),
                shown.stream().map(each -> new Range(each.low(), each.high())).toList());
    }

    private Category part(long id) {
        return new Category(page.name(of.nameOf(id)), addressOf(id));
    }

    /** The dashboard of a part; services have none. */
    @Nullable
    String addressOf(long id) {
        var time = "&period=" + of.window().period().code() + "&until="
                + of.window().until();
        return switch (of.parts()) {
            case AGENCY -> "/staff/figures?agency=" + id + time;
            case DEPARTMENT -> "/staff/figures?agency=" + of.reach().agencyId() + "&department=" + id + time;
            default -> null;
        };
    }

    /** The late cases of a part; services are not told apart there. */
    @Nullable
    String lateOf(long id) {
        var reach = switch (of.parts()) {
            case AGENCY -> new Reach(id, 0);
            case DEPARTMENT -> new Reach(of.reach().agencyId(), id);
            default -> null;
        };
        return reach == null ? null : Behind.LATE.address(of.window().span(), reach);
    }

    private String axisOfParts() {
        return page.text("dashboards.parts." + of.parts().code());
    }

    private Chart.Words words(String chart, String sentence, String axis) {
        return new Chart.Words(page.text("dashboards." + chart), sentence, axis);
    }
}
