package org.tawasul.insight.charts;

import java.util.OptionalDouble;
import org.tawasul.insight.Figure.Unit;
import org.tawasul.insight.FigureText;
import org.tawasul.site.Page;

/** Numbers as short as a picture needs them, in the reader's digits; what they count stands once at the axis. */
final class Numbers {
    static final double DAY = 86_400;

    private Numbers() {}

    /** Beside a bar or at the end of a line. */
    static String value(Page page, Unit unit, double value) {
        return switch (unit) {
            case COUNT, SHARE, MARK -> FigureText.of(page, unit, value).replace("-", "−");
            case WORKING_TIME, CALENDAR_TIME -> page.number(value / DAY, 1).replace("-", "−");
        };
    }

    static String value(Page page, Unit unit, OptionalDouble value) {
        return value.isEmpty() ? page.text("insight.nothing") : value(page, unit, value.getAsDouble());
    }

    /** At a tick of an axis, with no more decimals than its step needs. */
    static String tick(Page page, Unit unit, double value, double step) {
        return switch (unit) {
            case SHARE -> page.text("insight.percent", decimals(page, 100 * value, 100 * step));
            case WORKING_TIME, CALENDAR_TIME -> decimals(page, value / DAY, step / DAY);
            default -> decimals(page, value, step);
        };
    }

    private static String decimals(Page page, double value, double step) {
        int decimals = step >= 0.999 ? 0 : step >= 0.0999 ? 1 : 2;
        var text = page.number(Math.abs(value), decimals);
        return value < -1e-9 ? "−" + text : text;
    }

    /** What the numbers count, said at the axis; empty where the numbers say it themselves. */
    static String counted(Page page, Unit unit) {
        return switch (unit) {
            case COUNT, SHARE -> "";
            case MARK -> page.text("charts.unit.mark");
            case WORKING_TIME -> page.text("charts.unit.working-time");
            case CALENDAR_TIME -> page.text("charts.unit.calendar-time");
        };
    }

    /** As a spreadsheet reads it: shares in hundredths, times in days. */
    static String plain(Unit unit, OptionalDouble value) {
        if (value.isEmpty()) return "";
        double number = value.getAsDouble();
        return switch (unit) {
            case COUNT -> Long.toString(Math.round(number));
            case SHARE -> rounded(100 * number);
            case MARK -> rounded(number);
            case WORKING_TIME, CALENDAR_TIME -> rounded(number / DAY);
        };
    }

    private static String rounded(double number) {
        var written = String.format(java.util.Locale.ROOT, "%.2f", number);
        return written.equals("-0.00") ? "0.00" : written;
    }
}
