package org.tawasul.insight.charts;

/** How much room a text takes in a drawing, as far as that can be told without measuring it. @param size of the letters */
record Lettering(double size) {
    /** How wide a letter is, of its size, on average; Arabic is set closer. */
    private static final double LETTER = 0.56;

    private static final double ARABIC_LETTER = 0.48;
    /** Between two lines of text, of the letters' size. */
    static final double LEADING = 1.35;

    double widthOf(String text) {
        return text.codePointCount(0, text.length()) * size * letterOf(text);
    }

    String clipped(String text, double room) {
        int most = Math.max(3, (int) (room / (size * letterOf(text))));
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
    }

    private static double letterOf(String text) {
        return Svg.isArabic(text) ? ARABIC_LETTER : LETTER;
    }
}
