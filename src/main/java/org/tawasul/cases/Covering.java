package org.tawasul.cases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Covers what says who somebody is in words that they wrote themselves: numbers as long as those of phones and identity
 * cards, in any digits and with blanks or hyphens in them, e-mail addresses, and their name where it is known. Days stay
 * readable. It finds what has a shape and no more; who asks to stay unknown is told so.
 */
public final class Covering {
    /** What stands in the place of what is covered. */
    public static final String COVER = "[…]";

    private static final String DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9]";
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern DAY_OR_NUMBER = Pattern.compile("(?<day>(?<!" + DIGIT + ")(?:" + DIGIT + "{4}([-/.])"
            + DIGIT + "{1,2}\\2" + DIGIT + "{1,2}|" + DIGIT + "{1,2}([-/.])" + DIGIT + "{1,2}\\3" + DIGIT + "{4})(?!"
            + DIGIT + "))|(?<number>[+]?" + DIGIT + "(?:[ -]?" + DIGIT + "){6,})");

    private Covering() {}

    public static String cover(String words) {
        if (words.length() < 6) return words;
        var numbers = DAY_OR_NUMBER
                .matcher(words)
                .replaceAll(found -> found.group("day") != null ? Matcher.quoteReplacement(found.group()) : COVER);
        return EMAIL.matcher(numbers).replaceAll(COVER);
    }

    /** @param name of who wrote them; null where it is not known */
    public static String cover(String words, @Nullable String name) {
        return name == null ? cover(words) : coverName(cover(words), name);
    }

    /** Covers the name alone. */
    public static String coverName(String words, String name) {
        var covered = words;
        for (var part : name.strip().split("\\s+"))
            if (part.length() > 2)
                covered = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(part) + "(?![\\p{L}\\p{N}])")
                        .matcher(covered)
                        .replaceAll(COVER);
        return covered;
    }
}
