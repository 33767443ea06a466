package org.tawasul.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds addresses within the site. */
final class Addresses {
    private Addresses() {}

    /** The path with its query, one parameter set or replaced. */
    static String with(String path, @Nullable String query, String parameter, String value) {
        var set = parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        if (query == null || query.isEmpty()) return path + "?" + set;
        var others = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.equals(parameter) && !pair.startsWith(parameter + "="))
                .collect(Collectors.joining("&"));
        return path + "?" + (others.isEmpty() ? set : others + "&" + set);
    }
}
