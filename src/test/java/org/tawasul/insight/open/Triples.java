package org.tawasul.insight.open;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a description says, statement by statement: read from Turtle by its grammar, or from JSON-LD, to be compared. */
final class Triples {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(@prefix)|(<[^<>\"{}|^`\\\\\\s]*>)|(\"(?:[^\"\\\\\\n\\r]|\\\\[tbnrf\"'\\\\])*\")|(@[a-z]+(?:-[a-z0-9]+)*)|(\\^\\^)"
                    + "|([\\[\\];,])|(\\.(?=\\s|$))|(-?\\d+)|([a-z]*:[A-Za-z_][\\w-]*|[a-z]+:|a(?=\\s)))");
    private static final String NAMELESS = "[]";
    private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    private static final String INTEGER = "^^<http://www.w3.org/2001/XMLSchema#integer>";

    private final Set<String> said = new HashSet<>();
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final Matcher tokens;
    private String token = "";

    private Triples(String text) {
        this.tokens = TOKEN.matcher(text);
    }

    static Set<String> ofTurtle(String text) {
        var triples = new Triples(text);
        triples.next();
        while (!triples.token.isEmpty()) triples.statement();
        return triples.said;
    }

    private void statement() {
        if (token.equals("@prefix")) {
            var name = next();
            var address = next();
            prefixes.put(name.substring(0, name.length() - 1), address.substring(1, address.length() - 1));
            next();
        } else {
            var subject = named(token);
            next();
            about(subject, ".");
        }
        expect(".");
    }

    private void about(String subject, String end) {
        while (!token.equals(end)) {
            var verb = token.equals("a") ? TYPE : named(token);
            do {
                next();
                said.add(subject + " " + verb + " " + object());
            } while (token.equals(","));
            if (!token.equals(end)) expect(";");
        }
    }

    private String object() {
        var object = token;
        if (object.equals("[")) {
            next();
            about(NAMELESS, "]");
            next();
            return NAMELESS;
        }
        next();
        if (object.matches("-?\\d+")) return '"' + object + '"' + INTEGER;
        if (!object.startsWith("\"")) return named(object);
        var text = object.replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\");
        if (token.startsWith("@")) return text + taken();
        if (!token.equals("^^")) return text;
        next();
        return text + "^^" + named(taken());
    }

    private String taken() {
        var taken = token;
        next();
        return taken;
    }

    private String named(String name) {
        if (name.startsWith("<")) return name;
        var parts = name.split(":", 2);
        if (parts.length < 2 || !prefixes.containsKey(parts[0])) throw new AssertionError("No name: " + name);
        return "<" + prefixes.get(parts[0]) + parts[1] + ">";
    }

    private void expect(String wanted) {
        if (!token.equals(wanted)) throw new AssertionError(wanted + " was expected, not " + token);
        next();
    }

    private String next() {
        int from = tokens.regionStart();
        if (tokens.lookingAt()) {
            token = tokens.group().strip();
            tokens.region(tokens.end(), tokens.regionEnd());
            return token;
        }
        tokens.usePattern(Pattern.compile("\\s*"));
        boolean isEnd = tokens.lookingAt() && tokens.end() == tokens.regionEnd();
        if (!isEnd) throw new AssertionError("No Turtle at character " + from);
        token = "";
        return token;
    }

    static Set<String> ofJsonLd(JsonNode described) {
        var triples = new Triples("");
        described
                .get("@context")
                .propertyStream()
                .forEach(prefix ->
                        triples.prefixes.put(prefix.getKey(), prefix.getValue().stringValue()));
        triples.thing(described);
        return triples.said;
    }

    private String thing(JsonNode thing) {
        var name = thing.has("@id") ? "<" + thing.get("@id").stringValue() + ">" : NAMELESS;
        thing.propertyStream().forEach(line -> {
            if (line.getKey().equals("@type"))
                said.add(name + " " + TYPE + " " + named(line.getValue().stringValue()));
            if (line.getKey().startsWith("@")) return;
            var values = line.getValue().isArray()
                    ? line.getValue().valueStream().toList()
                    : java.util.List.of(line.getValue());
            for (var value : values) said.add(name + " " + named(line.getKey()) + " " + value(value));
        });
        return name;
    }

    private String value(JsonNode value) {
        if (value.isNumber()) return '"' + value.asString() + '"' + INTEGER;
        if (value.isString()) return '"' + value.stringValue() + '"';
        if (!value.has("@value")) return thing(value);
        var text = '"' + value.get("@value").stringValue() + '"';
        return value.has("@language")
                ? text + "@" + value.get("@language").stringValue()
                : text + "^^" + named(value.get("@type").stringValue());
    }
}
