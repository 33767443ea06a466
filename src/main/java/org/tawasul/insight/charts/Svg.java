package org.tawasul.insight.charts;

import java.util.Locale;
import org.tawasul.site.Tone;

/**
 * Writes a drawing. Places are told from where reading begins, so that one drawing serves both directions. Colours stand
 * twice: as attributes for paper, and as classes by which the style sheet follows the reader's look.
 */
final class Svg {
    /** Where a text is held. */
    enum Held {
        START,
        MIDDLE,
        END
    }

    private static final String INK = "#1d2a2c";
    private static final String QUIET = "#4a595b";
    private static final String HAIR = "#ddd8cc";

    private final StringBuilder out = new StringBuilder();
    private final double width;
    private final boolean fromRight;

    Svg(double width, boolean fromRight) {
        this.width = width;
        this.fromRight = fromRight;
    }

    static String colour(Tone tone) {
        return switch (tone) {
            case SEA -> "#0b4f56";
            case PLAIN -> "#76868a";
            case WAITS -> "#c9822b";
            case DONE -> "#2f7d4f";
            case LATE -> "#a8323a";
        };
    }

    /** With its title and sentence for who does not see it. */
    void begin(Chart chart, Drawing.Size size, double height) {
        var id = chart.id() + "-" + size.code();
        raw(
                "<svg class=\"chart-svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" role=\"img\" aria-labelledby=\"%s-t %s-d\" font-family=\"Plex\" xmlns=\"http://www.w3.org/2000/svg\">"
                        .formatted(number(width), number(height), number(width), number(height), id, id));
        raw("<title id=\"" + id + "-t\">" + escaped(chart.words().title()) + "</title><desc id=\"" + id + "-d\">"
                + escaped(chart.words().sentence()) + "</desc>");
    }

    String end() {
        return raw("</svg>").toString();
    }

    void hair(double x1, double y1, double x2, double y2) {
        line("chart-hair", HAIR, 1, x1, y1, x2, y2, "");
    }

    void base(double x1, double y1, double x2, double y2) {
        line("chart-base", QUIET, 1, x1, y1, x2, y2, "");
    }

    void reference(double x1, double y1, double x2, double y2) {
        line("chart-reference", INK, 1, x1, y1, x2, y2, " stroke-dasharray=\"4 4\"");
    }

    void stroke(Tone tone, double thick, double x1, double y1, double x2, double y2) {
        line("chart-stroke " + tone.css(), colour(tone), thick, x1, y1, x2, y2, "");
    }

    private void line(
            String css, String colour, double thick, double x1, double y1, double x2, double y2, String more) {
        raw("<line class=\"" + css + "\" x1=\"" + number(at(x1)) + "\" y1=\"" + number(y1) + "\" x2=\""
                + number(at(x2)) + "\" y2=\"" + number(y2) + "\" stroke=\"" + colour + "\" stroke-width=\""
                + number(thick) + "\"" + more + "/>");
    }

    /** A line through places: x, y, x, y… */
    void path(Tone tone, double thick, java.util.List<Double> places) {
        var path = new StringBuilder();
        for (int i = 0; i + 1 < places.size(); i += 2) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(number(at(places.get(i))))
                    .append(' ')
                    .append(number(places.get(i + 1)));
        }
        raw("<path class=\"chart-stroke " + tone.css() + "\" d=\"" + path + "\" fill=\"none\" stroke=\"" + colour(tone)
                + "\" stroke-width=\"" + number(thick) + "\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>");
    }

    void dot(Tone tone, double radius, double x, double y) {
        raw("<circle class=\"chart-fill " + tone.css() + "\" cx=\"" + number(at(x)) + "\" cy=\"" + number(y) + "\" r=\""
                + number(radius) + "\" fill=\"" + colour(tone) + "\"/>");
    }

    void bar(Tone tone, double x, double y, double wide, double high) {
        double from = fromRight ? at(x + wide) : x;
        raw("<rect class=\"chart-fill " + tone.css() + "\" x=\"" + number(from) + "\" y=\"" + number(y)
                + "\" width=\"" + number(Math.max(0, wide)) + "\" height=\"" + number(Math.max(0, high))
                + "\" fill=\"" + colour(tone) + "\"/>");
    }

    void quiet(String text, double size, double x, double y, Held held) {
        text("chart-quiet", QUIET, 400, text, size, x, y, held);
    }

    void ink(String text, double size, double x, double y, Held held) {
        text("chart-ink", INK, 400, text, size, x, y, held);
    }

    void strong(Tone tone, String text, double size, double x, double y, Held held) {
        text("chart-word " + tone.css(), tone == Tone.PLAIN ? QUIET : colour(tone), 600, text, size, x, y, held);
    }

    /** Numbers keep the order of their digits, words that of their language. */
    private void text(String css, String colour, int weight, String text, double size, double x, double y, Held held) {
        if (text.isEmpty()) return;
        boolean arabic = isArabic(text);
        raw("<text class=\"" + css + "\" x=\"" + number(at(x)) + "\" y=\"" + number(y) + "\" font-size=\""
                + number(size) + "\" font-weight=\"" + weight + "\" fill=\"" + colour + "\" direction=\""
                + (arabic ? "rtl" : "ltr") + "\" text-anchor=\"" + anchor(held, arabic) + "\">" + escaped(text)
                + "</text>");
    }

    private String anchor(Held held, boolean arabic) {
        if (held == Held.MIDDLE) return "middle";
        boolean atRight = (held == Held.START) == fromRight;
        return atRight == arabic ? "start" : "end";
    }

    static boolean isArabic(String text) {
        return text.codePoints().anyMatch(Svg::isArabicLetter);
    }

    private static boolean isArabicLetter(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC && Character.isLetter(letter);
    }

    private double at(double x) {
        return fromRight ? width - x : x;
    }

    private StringBuilder raw(String text) {
        return out.append(text);
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
