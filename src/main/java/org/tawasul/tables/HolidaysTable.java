package org.tawasul.tables;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tawasul.administration.CsvFile.Line;
import org.tawasul.agencies.Officer;
import org.tawasul.calendars.Amending;
import org.tawasul.calendars.Calendars;
import org.tawasul.calendars.Holiday;

/** The holidays of all calendars. A day that is one already is named anew. */
@Component
class HolidaysTable implements Table {
    private static final int LONGEST = 80;

    private final Calendars calendars;
    private final Amending amending;

    HolidaysTable(Calendars calendars, Amending amending) {
        this.calendars = calendars;
        this.amending = amending;
    }

    @Override
    public String code() {
        return "holidays";
    }

    @Override
    public List<String> columns() {
        return List.of("calendar", "date", "name_ar", "name_en", "estimated");
    }

    @Override
    public Stream<List<String>> rows() {
        return calendars.list().stream()
                .flatMap(calendar -> calendar.holidays().stream()
                        .map(holiday -> List.of(
                                calendar.code(),
                                holiday.on().toString(),
                                holiday.name().ar(),
                                holiday.name().en(),
                                Columns.yes(holiday.estimated()))));
    }

    @Override
    public Effect take(Line line, Instant at, Officer by) throws Fault {
        long calendar =
                calendars.find(line.get("calendar")).orElseThrow(() -> new Fault("calendar", "tables.wrong.code"));
        var holiday = new Holiday(
                Columns.day(line, "date"), Columns.name(line, "name", LONGEST), Columns.yes(line, "estimated"));
        var known = calendars.describe(calendar).findHoliday(holiday.on());
        if (known.isPresent() && known.get().equals(holiday)) return Effect.SAME;
        var flaw = known.isPresent()
                ? amending.renameHoliday(calendar, holiday, at, by.actor())
                : amending.addHoliday(calendar, holiday, at, by.actor());
        if (flaw != null) throw new Fault("date", flaw.key());
        return known.isPresent() ? Effect.CHANGED : Effect.NEW;
    }
}
