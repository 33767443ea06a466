package org.tawasul.cases.replies;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/** What a template can be filled with; it stands in braces: {@code {reference}}. */
@NamedInterface("replies")
public enum Field {
    REFERENCE,
    REQUESTER,
    SERVICE,
    AGENCY,
    DUE,
    OFFICER;

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** As it stands in a template. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names in braces that are none of ours. */
    public static Set<String> unknownIn(String text) {
        var known = Arrays.stream(values()).map(Field::code).collect(Collectors.toSet());
        var unknown = new LinkedHashSet<String>();
        var place = PLACE.matcher(text);
        while (place.find())
            if (!known.contains(place.group(1).strip()))
                unknown.add(place.group(1).strip());
        return unknown;
    }

    /** The text with its fields filled; one without a value is left as it stands. */
    static String fill(String text, Map<Field, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Arrays.stream(values())
                        .filter(field -> field.code().equals(place.group(1).strip()) && values.containsKey(field))
                        .findFirst()
                        .map(field -> Matcher.quoteReplacement(values.get(field)))
                        .orElse(Matcher.quoteReplacement(place.group())));
    }
}
