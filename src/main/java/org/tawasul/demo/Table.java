package org.tawasul.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tawasul.language.Name;

/** A table of the demo country: tab-separated, the first line names the columns. */
public final class Table {
    private Table() {}

    /** A line of it. */
    public record Row(Map<String, String> columns) {
        public String get(String column) {
            var value = columns.get(column);
            if (value == null) throw new IllegalArgumentException("No column " + column + " in " + columns.keySet());
            return value;
        }

        /** The columns {@code <prefix>_ar} and {@code <prefix>_en}. */
        public Name name(String prefix) {
            return new Name(get(prefix + "_ar"), get(prefix + "_en"));
        }

        public double number(String column) {
            return Double.parseDouble(get(column));
        }

        public boolean is(String column, String value) {
            return get(column).equals(value);
        }
    }

    public static List<Row> read(String name) {
        var file = "/demo/" + name + ".tsv";
        try (var in = Table.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("No " + file);
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
            var columns = lines.getFirst();
            return lines.stream().skip(1).map(cells -> row(columns, cells)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Row row(String[] columns, String[] cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < columns.length; i++) row.put(columns[i], i < cells.length ? cells[i].strip() : "");
        return new Row(row);
    }
}
