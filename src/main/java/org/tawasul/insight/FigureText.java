package org.tawasul.insight;

import java.util.OptionalDouble;
import org.tawasul.insight.Figure.Unit;
import org.tawasul.site.Page;

/** A figure's value as somebody reads it: in their language and digits. */
public final class FigureText {
    private static final double DAY = 86_400;

    private FigureText() {}

    /** A dash where there is nothing to say. */
    public static String of(Page page, Figure figure, Tally tally) {
        return of(page, figure.unit(), figure.of(tally));
    }

    public static String of(Page page, Unit unit, OptionalDouble value) {
        return value.isEmpty() ? page.text("insight.nothing") : of(page, unit, value.getAsDouble());
    }

    public static String of(Page page, Unit unit, double value) {
        return switch (unit) {
            case COUNT -> page.number(Math.round(value));
            case SHARE -> page.text("insight.percent", page.number(100 * value, 1));
            case MARK -> page.number(value, 1);
            case WORKING_TIME -> page.text("insight.working-days", page.number(value / DAY, 1));
            case CALENDAR_TIME -> page.text("insight.days", page.number(value / DAY, 1));
        };
    }

    /** The words behind a length of time; empty for what needs none. */
    public static String unit(Page page, Unit unit) {
        return switch (unit) {
            case COUNT, SHARE, MARK -> "";
            case WORKING_TIME -> page.text("insight.working-days", "").strip();
            case CALENDAR_TIME -> page.text("insight.days", "").strip();
        };
    }

    /** A difference of two values, with its sign before it; shares in points of a hundred. */
    public static String change(Page page, Unit unit, double difference) {
        var size = Math.abs(difference);
        var words = unit == Unit.SHARE ? page.text("insight.points", page.number(100 * size, 1)) : of(page, unit, size);
        return page.text(difference < 0 ? "insight.less" : "insight.more", words);
    }
}
