package org.tawasul.texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Between a pattern of the bundles, {@code رقم {0}}, and what an administrator reads and writes, {@code رقم {reference}}.
 * Everything else means itself: an apostrophe is no sign of a pattern here.
 */
final class Places {
    private static final Pattern NAMED = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern NUMBERED = Pattern.compile("\\{(\\d)}");
    private static final Pattern LOOSE = Pattern.compile("[{}]");

    private final List<String> names;

    Places(List<String> names) {
        this.names = names;
    }

    /** What an administrator reads. */
    String named(String pattern) {
        return NUMBERED.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement("{" + names.get(Integer.parseInt(place.group(1))) + "}"))
                .replace("''", "'");
    }

    /** What the bundles would hold. Its braces are all places of ours: see {@link #unknownIn}. */
    String pattern(String written) {
        return NAMED.matcher(written.replace("'", "''"))
                .replaceAll(place -> "{" + names.indexOf(place.group(1).strip()) + "}");
    }

    /** What stands in braces and is no place of ours, as it is written; a brace alone too. */
    Set<String> unknownIn(String written) {
        var unknown = new LinkedHashSet<String>();
        var place = NAMED.matcher(written);
        while (place.find()) if (!names.contains(place.group(1).strip())) unknown.add(place.group());
        var loose = LOOSE.matcher(NAMED.matcher(written).replaceAll(""));
        while (loose.find()) unknown.add(loose.group());
        return unknown;
    }

    List<String> missingIn(String written, List<String> needed) {
        var missing = new ArrayList<>(needed);
        var place = NAMED.matcher(written);
        while (place.find()) missing.remove(place.group(1).strip());
        return missing;
    }

    String filled(String written, Map<String, String> values) {
        return NAMED.matcher(written)
                .replaceAll(place -> Matcher.quoteReplacement(
                        values.getOrDefault(place.group(1).strip(), place.group())));
    }
}
