package org.tawasul.administration;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** What an administrator takes out to a spreadsheet and brings in again: UTF-8, with the names of its columns in the first line. */
public final class CsvFile {
    /** So that a spreadsheet reads it as UTF-8. */
    private static final String MARK = "\uFEFF";

    private CsvFile() {}

    /** @param values by the names of their columns, without blanks around them; empty, never absent, for a column of the file */
    public record Line(long number, Map<String, String> values) {
        public String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    public record Content(Set<String> columns, List<Line> lines) {
        public boolean has(Collection<String> wanted) {
            return columns.containsAll(wanted);
        }
    }

    public static void write(List<String> columns, Stream<List<String>> rows, Appendable out) throws IOException {
        out.append(MARK);
        try (var lines = CSVFormat.DEFAULT
                .builder()
                .setHeader(columns.toArray(String[]::new))
                .get()
                .print(out)) {
            for (var row : (Iterable<List<String>>) rows::iterator)
                lines.printRecord(row.stream().map(CsvFile::guarded).toList());
        }
    }

    /** @param prefix of the keys that say what is wrong: {@code .line}, {@code .many}, {@code .broken}, {@code .nothing} */
    public static Content read(Reader text, int most, String prefix) throws Unreadable {
        var read = new ArrayList<Line>();
        try (var lines = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(text)) {
            var names = lines.getHeaderNames().stream()
                    .map(name -> name.replace(MARK, "").strip())
                    .toList();
            for (var line : lines) {
                if (!line.isConsistent()) throw new Unreadable(lines.getCurrentLineNumber(), prefix + ".line");
                var values = new HashMap<String, String>();
                for (int i = 0; i < names.size(); i++) values.put(names.get(i), plain(line.get(i)));
                read.add(new Line(lines.getCurrentLineNumber(), Map.copyOf(values)));
                if (read.size() > most) throw new Unreadable(0, prefix + ".many");
            }
            if (read.isEmpty()) throw new Unreadable(0, prefix + ".nothing");
            return new Content(Set.copyOf(names), List.copyOf(read));
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw new Unreadable(0, prefix + ".broken");
        }
    }

    /** What a spreadsheet would take for a formula is text to it; numbers stay numbers. */
    private static String guarded(String value) {
        return value.matches("(?s)[=+\\-@].*") && !value.matches("-?\\d+(\\.\\d+)?") ? "'" + value : value;
    }

    private static String plain(String value) {
        return value.matches("(?s)'[=+\\-@].*") ? value.substring(1).strip() : value.strip();
    }
}
