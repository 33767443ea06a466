package org.tawasul.insight.dashboards;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Behind;
import org.tawasul.insight.Figure;
import org.tawasul.insight.FigureText;
import org.tawasul.insight.Measure;
import org.tawasul.site.Page;

/** What a dashboard says before it shows anything: how it stands, beside what, and because of whom. */
public final class Telling {
    private static final int NAMED = 3;
    /** Of all that pulled the share down, so much has to be explained by who is named. */
    private static final double EXPLAINED = 0.6;
    /** Less than this is no change, shown in tenths of a hundredth. */
    private static final double SAME = 0.0005;

    private final Dashboard of;
    private final Page page;

    public Telling(Dashboard of, Page page) {
        this.of = of;
        this.page = page;
    }

    /**
     * @param unit behind the value; empty when it needs none
     * @param beside how it stands beside the time before, in words; null when nothing can be said
     * @param behind the address of the cases behind it
     */
    public record Tile(
            Figure figure,
            String value,
            String unit,
            @Nullable String beside,
            String behind,
            boolean late) {}

    public String sentence() {
        var now = of.now().onTime();
        if (now.isEmpty()) return page.text("dashboards.sentence.nothing");
        var share = FigureText.of(page, Figure.ON_TIME, of.now());
        var then = of.then().onTime();
        if (then.isEmpty()) return page.text("dashboards.sentence.alone", share);
        double change = now.getAsDouble() - then.getAsDouble();
        var beside = page.text(of.window().besideKey());
        if (Math.abs(change) < SAME) return page.text("dashboards.sentence.same", share, beside);
        var points = page.number(100 * Math.abs(change), 1);
        if (change > 0) return page.text("dashboards.sentence.above", share, beside, points);
        var because = because();
        return because.isEmpty()
                ? page.text("dashboards.sentence.below", share, beside, points)
                : page.text("dashboards.sentence.because", share, beside, points, joined(because));
    }

    public String floor() {
        var now = of.now().onTime();
        if (now.isEmpty()) return "";
        double away = now.getAsDouble() - Pictures.FLOOR;
        return page.text(
                away >= 0 ? "dashboards.floor.above" : "dashboards.floor.below", page.number(100 * Math.abs(away), 1));
    }

    public boolean isBelowFloor() {
        return of.now().onTime().orElse(1) < Pictures.FLOOR;
    }

    /** Those that pulled it down most: as few as explain most of it. */
    private List<String> because() {
        double down = of.changes().stream()
                .mapToDouble(Change::total)
                .filter(total -> total < 0)
                .sum();
        double told = 0;
        var names = new java.util.ArrayList<String>();
        for (var change : of.changes()) {
            if (change.total() >= 0 || names.size() == NAMED || told <= EXPLAINED * down && !names.isEmpty()) break;
            told += change.total();
            names.add(page.name(of.nameOf(change.unit())));
        }
        return names;
    }

    private String joined(List<String> names) {
        if (names.size() == 1) return names.getFirst();
        return page.text(
                "dashboards.and",
                String.join(page.text("dashboards.comma"), names.subList(0, names.size() - 1)),
                names.getLast());
    }

    public String compared() {
        if (of.then().isEmpty())
            return page.text(
                    "dashboards.compared.nothing", page.text(of.window().besideKey()));
        return page.text("dashboards.compared", page.text(of.window().besideKey()));
    }

    public List<Tile> tiles() {
        return List.of(
                tile(Figure.ON_TIME, isBelowFloor()),
                tile(Figure.MEDIAN_TIME, false),
                tile(Figure.RECEIVED, false),
                tile(Figure.SATISFACTION, false),
                tile(Figure.REOPENED, false),
                tile(Figure.PROMISES_KEPT, false));
    }

    private Tile tile(Figure figure, boolean late) {
        var now = figure.of(of.now());
        var behind = Behind.of(figure).address(of.window().span(), of.reach());
        var told = FigureText.of(page, figure.unit(), now);
        var unit = now.isEmpty() ? "" : FigureText.unit(page, figure.unit());
        var value = unit.isEmpty() ? told : told.replace(unit, "").strip();
        return new Tile(figure, value, unit, beside(figure, now), behind, late);
    }

    private @Nullable String beside(Figure figure, OptionalDouble now) {
        var then = figure.of(of.then());
        if (now.isEmpty() || then.isEmpty() || of.then().isEmpty()) return null;
        double change = now.getAsDouble() - then.getAsDouble();
        var size = size(figure, Math.abs(change));
        if (size.equals(size(figure, 0))) return page.text("dashboards.tile.same");
        return page.text(
                change > 0 ? "dashboards.tile.more" : "dashboards.tile.less",
                size,
                page.text(of.window().besideKey()));
    }

    private String size(Figure figure, double difference) {
        return figure.unit() == Figure.Unit.SHARE
                ? page.text("insight.points", page.number(100 * difference, 1))
                : FigureText.of(page, figure.unit(), difference);
    }

    public String heading() {
        return of.name() == null ? page.text("dashboards.nation") : page.name(of.name());
    }

    public String time() {
        var span = of.window().span();
        return page.text("dashboards.from-to", page.date(span.first()), page.date(span.last()));
    }

    /** Came here from elsewhere, and went elsewhere. */
    public String referrals() {
        return page.text(
                "dashboards.referrals.says",
                of.now().get(Measure.REFERRED_IN),
                of.now().get(Measure.REFERRED_OUT));
    }
}
