package org.tawasul.insight.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The same description as JSON-LD has it, in Turtle, which people can read too. It knows as much of JSON-LD as the catalogue
 * uses: things with an address of their own stand for themselves, those without where they are spoken of.
 */
final class Turtle {
    private static final String INDENT = "  ";

    private final List<String> things = new ArrayList<>();

    private Turtle() {}

    /** @param described with its prefixes as {@code @context} */
    static String of(Map<String, Object> described) {
        var turtle = new Turtle();
        turtle.thing(described);
        var prefixes = map(described.getOrDefault("@context", Map.of())).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(prefix -> "@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n")
                .collect(Collectors.joining());
        return prefixes + "\n" + String.join("\n", turtle.things);
    }

    /** Says all of a thing, and of those that it speaks of; gives what it is called. */
    private String thing(Map<String, Object> thing) {
        var name = "<" + thing.get("@id") + ">";
        int place = things.size();
        var said = said(thing, INDENT);
        if (!said.isEmpty() && things.stream().noneMatch(other -> other.startsWith(name + " ")))
            things.add(place, name + " " + said.strip() + " .\n");
        return name;
    }

    private String said(Map<String, Object> thing, String indent) {
        var lines = new LinkedHashMap<String, String>();
        thing.forEach((name, value) -> {
            if (name.equals("@type")) lines.put("a", String.valueOf(value));
            else if (!name.startsWith("@")) lines.put(name, values(value, indent));
        });
        return lines.entrySet().stream()
                .map(line -> indent + line.getKey() + " " + line.getValue())
                .collect(Collectors.joining(" ;\n"));
    }

    private String values(Object value, String indent) {
        return value instanceof List<?> several
                ? several.stream().map(each -> value(each, indent)).collect(Collectors.joining(", "))
                : value(value, indent);
    }

    private String value(Object value, String indent) {
        if (value instanceof Number) return value.toString();
        if (!(value instanceof Map<?, ?>)) return quoted(value.toString());
        var map = map(value);
        if (map.containsKey("@language")) return quoted(String.valueOf(map.get("@value"))) + "@" + map.get("@language");
        if (map.containsKey("@value")) return quoted(String.valueOf(map.get("@value"))) + "^^" + map.get("@type");
        if (map.containsKey("@id")) return thing(map);
        return "[\n" + said(map, indent + INDENT) + "\n" + indent + "]";
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }

    private static Map<String, Object> map(Object value) {
        var map = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) value).forEach((name, each) -> map.put(name.toString(), each));
        return map;
    }
}
