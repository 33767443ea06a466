package org.tawasul.administration.services;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.tawasul.administration.Unreadable;

/** The lines of a CSV file by the names of their columns. What a spreadsheet would take for a formula is text to it. */
final class Cells {
    /** So that it can come back with the page that shows what it would change. */
    private static final int MOST_BYTES = 400_000;

    /** So that a spreadsheet reads it as UTF-8. */
    private static final String MARK = "\uFEFF";

    private Cells() {}

    /** @param number where it stands in the file */
    record Line(long number, Map<String, String> cells) {
        String get(String column) {
            return Objects.requireNonNull(cells.get(column));
        }
    }

    static CSVPrinter printer(Appendable out, String[] columns) throws IOException {
        out.append(MARK);
        return CSVFormat.DEFAULT.builder().setHeader(columns).get().print(out);
    }

    static String guarded(String value) {
        return value.matches("(?s)[=+\\-@].*") ? "'" + value : value;
    }

    static String text(@Nullable MultipartFile file) throws IOException, Unreadable {
        if (file == null || file.isEmpty()) throw new Unreadable(0, "services.import.missing");
        if (file.getSize() > MOST_BYTES) throw new Unreadable(0, "services.import.large");
        return new String(file.getBytes(), StandardCharsets.UTF_8);
    }

    static List<Line> read(String text, String[] columns) throws Unreadable {
        var lines = new ArrayList<Line>();
        try (var read = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            var names = read.getHeaderNames().stream()
                    .map(name -> name.replace(MARK, ""))
                    .toList();
            if (!names.containsAll(Arrays.asList(columns))) throw new Unreadable(1, "services.import.columns");
            for (var record : read) {
                if (!record.isConsistent()) throw new Unreadable(read.getCurrentLineNumber(), "services.import.line");
                var cells = new HashMap<String, String>();
                for (var column : columns) cells.put(column, plain(record.get(names.indexOf(column))));
                lines.add(new Line(read.getCurrentLineNumber(), cells));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw new Unreadable(0, "services.import.broken");
        }
        if (lines.isEmpty()) throw new Unreadable(0, "services.import.nothing");
        return lines;
    }

    private static String plain(String value) {
        return value.matches("(?s)'[=+\\-@].*") ? value.substring(1).strip() : value.strip();
    }
}
