package org.tawasul.paper;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Readies the pictures of a document for who draws them: letters of words are joined here, for they are set one by one
 * there, and what a picture is called becomes its other text.
 */
final class Drawings {
    private static final Pattern PICTURE = Pattern.compile("(?s)<svg\\b.*?</svg>");
    private static final Pattern TEXT = Pattern.compile("(?s)<text\\b.*?</text>");
    private static final Pattern TITLE = Pattern.compile("(?s)<title\\b[^>]*>(.*?)</title>");

    private Drawings() {}

    static String readied(String xhtml) {
        return PICTURE.matcher(xhtml).replaceAll(found -> Matcher.quoteReplacement(picture(found.group())));
    }

    private static String picture(String svg) {
        var joining = new Joining();
        var joined =
                TEXT.matcher(svg).replaceAll(found -> Matcher.quoteReplacement(held(joining.shapeText(found.group()))));
        var title = TITLE.matcher(svg);
        if (joined.startsWith("<svg alt=") || !title.find()) return joined;
        return "<svg alt=\"" + title.group(1).replace("\"", "&quot;") + "\"" + joined.substring("<svg".length());
    }

    /** Who draws begins every text at its left, whatever its direction. */
    private static String held(String text) {
        if (!text.contains("direction=\"rtl\"")) return text;
        return text.contains("text-anchor=\"start\"")
                ? text.replace("text-anchor=\"start\"", "text-anchor=\"end\"")
                : text.replace("text-anchor=\"end\"", "text-anchor=\"start\"");
    }
}
