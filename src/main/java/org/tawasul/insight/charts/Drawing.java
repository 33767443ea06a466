package org.tawasul.insight.charts;

import java.util.Locale;
import org.tawasul.site.Page;

/**
 * A chart as SVG, in one of two widths: letters of a drawing shrink with it, so a phone gets its own. In Arabic everything
 * stands from right to left, time too, and the axis says so.
 */
public abstract sealed class Drawing permits TimeDrawing, RowDrawing {
    final Chart chart;
    final Page page;
    final Size size;
    final Scale scale;
    final Svg svg;
    final double letters;
    final Lettering lettering;

    Drawing(Chart chart, Page page, Size size) {
        this.chart = chart;
        this.page = page;
        this.size = size;
        this.scale = Scale.of(chart);
        this.svg = new Svg(size.width(), page.isArabic());
        this.letters = size.letters();
        this.lettering = new Lettering(letters);
    }

    abstract String draw();

    /** For how much room it is drawn. */
    public enum Size {
        WIDE(640, 14),
        NARROW(360, 13);

        private final double width;
        private final double letters;

        Size(double width, double letters) {
            this.width = width;
            this.letters = letters;
        }

        double width() {
            return width;
        }

        double letters() {
            return letters;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An SVG element: for a page, for a PDF, for a file of its own. */
    public static String svg(Chart chart, Page page, Size size) {
        return chart.kind().isOverTime()
                ? new TimeDrawing(chart, page, size).draw()
                : new RowDrawing(chart, page, size).draw();
    }
}
