package org.tawasul.language;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One text with places for its arguments. A page of fifty lines asks for a hundred of them, so what is asked often is
 * cheap: words are put into plain places directly, and a sentence about a small count is made once and kept. Only the rest
 * goes through ICU, whose formats cannot be shared between threads and are copied each time.
 */
final class Sentence {
    private static final int KEPT_COUNTS = 256;
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final String pattern;
    private final Locale locale;

    /** The words between the places, one more than there are places; null when the pattern is more than that. */
    private final @Nullable List<String> words;

    private final int[] places;
    private final @Nullable String[] ofCounts = new String[KEPT_COUNTS];
    private volatile @Nullable MessageFormat parsed;

    Sentence(String pattern, Locale locale) {
        this.pattern = pattern;
        this.locale = locale;
        var between = new ArrayList<String>();
        var at = PLACE.matcher(pattern);
        int end = 0;
        var found = new ArrayList<Integer>();
        while (at.find()) {
            between.add(pattern.substring(end, at.start()));
            found.add(Integer.valueOf(at.group(1)));
            end = at.end();
        }
        between.add(pattern.substring(end));
        boolean plain = pattern.indexOf('\'') < 0 && between.stream().noneMatch(each -> each.indexOf('{') >= 0);
        this.words = plain ? List.copyOf(between) : null;
        this.places = found.stream().mapToInt(Integer::intValue).toArray();
    }

    String pattern() {
        return pattern;
    }

    String with(@Nullable Object... arguments) {
        if (words != null && places.length == 0) return pattern;
        if (words != null && areWords(arguments)) return put(words, arguments);
        if (arguments.length == 1 && arguments[0] instanceof Number count && isKept(count)) {
            return ofCount(count.intValue(), arguments);
        }
        return format(arguments);
    }

    private String put(List<String> between, @Nullable Object[] arguments) {
        var sentence = new StringBuilder(between.getFirst());
        for (int i = 0; i < places.length; i++)
            sentence.append(arguments[places[i]]).append(between.get(i + 1));
        return sentence.toString();
    }

    private boolean areWords(@Nullable Object[] arguments) {
        for (int place : places) if (place >= arguments.length || !(arguments[place] instanceof String)) return false;
        return true;
    }

    private static boolean isKept(Number count) {
        return (count instanceof Integer || count instanceof Long)
                && count.longValue() >= 0
                && count.longValue() < KEPT_COUNTS;
    }

    /** Two threads may make the same sentence at once, and then keep either. */
    private String ofCount(int count, @Nullable Object[] arguments) {
        var kept = ofCounts[count];
        if (kept != null) return kept;
        var made = format(arguments);
        ofCounts[count] = made;
        return made;
    }

    private String format(@Nullable Object[] arguments) {
        var format = parsed;
        if (format == null) parsed = format = new MessageFormat(pattern, locale);
        return ((MessageFormat) format.clone()).format(arguments);
    }
}
