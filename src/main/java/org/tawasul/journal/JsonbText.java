package org.tawasul.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * JSON as PostgreSQL writes a {@code jsonb}: the shorter key first, among equally long ones byte by byte, one space after a
 * colon and a comma. A twin of {@code jsonb::text}, proven by a test, so that a seal can be made without asking the database.
 */
final class JsonbText {
    private static final Comparator<byte[]> ORDER =
            Comparator.<byte[]>comparingInt(key -> key.length).thenComparing(Arrays::compareUnsigned);

    private JsonbText() {}

    static String of(JsonNode node) {
        var text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) writeObject(node, text);
        else if (node.isArray()) {
            text.append('[');
            for (int i = 0; i < node.size(); i++) {
                if (i > 0) text.append(", ");
                write(node.get(i), text);
            }
            text.append(']');
        } else if (node.isString()) quote(node.stringValue(), text);
        else if (node.isNumber()) text.append(node.decimalValue().toPlainString());
        else text.append(node.asString("null"));
    }

    private static void writeObject(JsonNode node, StringBuilder text) {
        text.append('{');
        var fields = node.properties().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(JsonbText::bytes, ORDER)))
                .toList();
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) text.append(", ");
            quote(fields.get(i).getKey(), text);
            text.append(": ");
            write(fields.get(i).getValue(), text);
        }
        text.append('}');
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private static void quote(String words, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') text.append(String.format("\\u%04x", (int) c));
                    else text.append(c);
                }
            }
        }
        text.append('"');
    }
}
