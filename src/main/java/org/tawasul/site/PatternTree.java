package org.tawasul.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Patterns of addresses by their segments, so that an address meets only those that can fit it. Filled before it is asked. */
final class PatternTree<T> {
    private final Map<String, PatternTree<T>> named = new HashMap<>();
    private @Nullable PatternTree<T> variable;
    private final List<T> here = new ArrayList<>();

    /** @param pattern such as {@code /new/{draft}/check}, without wildcards over several segments */
    void put(String pattern, T value) {
        var node = this;
        for (var segment : segments(pattern)) node = node.grow(segment);
        node.here.add(value);
    }

    private PatternTree<T> grow(String segment) {
        if (!segment.contains("{")) return named.computeIfAbsent(segment, name -> new PatternTree<>());
        if (variable == null) variable = new PatternTree<>();
        return variable;
    }

    /** What may fit, those with names before those with variables. */
    List<T> find(String path) {
        var found = new ArrayList<T>(4);
        collect(segments(path), 0, found);
        return found;
    }

    private void collect(String[] segments, int depth, List<T> found) {
        if (depth == segments.length) {
            found.addAll(here);
            return;
        }
        var next = named.get(segments[depth]);
        if (next != null) next.collect(segments, depth + 1, found);
        if (variable != null) variable.collect(segments, depth + 1, found);
    }

    private static String[] segments(String path) {
        return path.substring(1).split("/", -1);
    }
}
