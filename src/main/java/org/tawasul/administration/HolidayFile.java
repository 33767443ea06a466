package org.tawasul.administration;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.tawasul.calendars.Holiday;
import org.tawasul.language.Name;

/** The public holidays of many years as CSV: country, date, name_en, name_ar, estimated (1 while the moon has still to be seen). */
public final class HolidayFile {
    private static final Set<String> COLUMNS = Set.of("country", "date", "name_en", "name_ar", "estimated");
    private static final int MOST = 5_000;

    private HolidayFile() {}

    /** Those of one country. */
    static List<Holiday> read(Reader text, String country) throws Unreadable {
        var holidays = new ArrayList<Holiday>();
        try (var lines = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(text)) {
            if (!lines.getHeaderMap().keySet().containsAll(COLUMNS))
                throw new Unreadable(1, "calendars.import.columns");
            for (var line : lines) {
                if (!line.isConsistent()) throw new Unreadable(lines.getCurrentLineNumber(), "calendars.import.line");
                if (line.get("country").equals(country)) holidays.add(holiday(line, lines.getCurrentLineNumber()));
                if (holidays.size() > MOST) throw new Unreadable(0, "calendars.import.many");
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw new Unreadable(0, "calendars.import.broken");
        }
        if (holidays.isEmpty()) throw new Unreadable(0, "calendars.import.nothing");
        return holidays;
    }

    /** What stands in brackets behind a name says that it is an estimate, which we say ourselves. */
    private static Holiday holiday(CSVRecord line, long number) throws Unreadable {
        try {
            var name = new Name(plain(line.get("name_ar")), plain(line.get("name_en")));
            if (name.ar().isEmpty() || name.en().isEmpty()) throw new Unreadable(number, "calendars.import.line");
            return new Holiday(
                    LocalDate.parse(line.get("date")),
                    name,
                    line.get("estimated").equals("1"));
        } catch (DateTimeParseException noDate) {
            throw new Unreadable(number, "calendars.import.line");
        }
    }

    private static String plain(String name) {
        return name.replaceAll("\\s*\\((?:estimated|تقديري)\\)\\s*$", "").strip();
    }
}
