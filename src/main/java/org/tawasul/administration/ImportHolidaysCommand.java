package org.tawasul.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.tawasul.calendars.Amending;
import org.tawasul.calendars.Calendars;
import org.tawasul.commands.Command;
import org.tawasul.journal.Actor;
import org.tawasul.language.Language;
import org.tawasul.language.Texts;
import picocli.CommandLine;

/** {@code ./tawasul import holidays FILE --country BH --calendar CODE}. */
@Component
@CommandLine.Command(
        name = "import holidays",
        description = {
            "Takes the public holidays of a country into a calendar, from a CSV file with the columns country, date, name_en,",
            "name_ar and estimated. Days that are holidays already are named anew. A running site gives open cases their new due times."
        })
class ImportHolidaysCommand implements Command {
    private final Calendars calendars;
    private final Amending amending;
    private final Texts texts;
    private final InstantSource clock;

    @CommandLine.Parameters(index = "0", paramLabel = "FILE", description = "a .csv file")
    private Path file = Path.of("");

    @CommandLine.Option(names = "--country", required = true, paramLabel = "CODE", description = "such as BH")
    private String country = "";

    @CommandLine.Option(
            names = "--calendar",
            required = true,
            paramLabel = "CODE",
            description = "the code of a calendar")
    private String calendar = "";

    ImportHolidaysCommand(Calendars calendars, Amending amending, Texts texts, InstantSource clock) {
        this.calendars = calendars;
        this.amending = amending;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            System.err.println("tawasul import: " + file + " is not a file that can be read");
            return 2;
        }
        var id = calendars.find(calendar);
        if (id.isEmpty()) {
            System.err.println("tawasul import: there is no calendar \"" + calendar + "\"");
            return 2;
        }
        try (var text = Files.newBufferedReader(file)) {
            var holidays = HolidayFile.read(text, country);
            int fresh = amending.importHolidays(id.get(), holidays, clock.instant(), Actor.OPERATOR);
            System.out.println(holidays.size() + " holidays read, " + fresh + " of them new in " + calendar);
            return 0;
        } catch (Unreadable wrong) {
            System.err.println("tawasul import: " + texts.get(Language.EN, wrong.key(), wrong.line()));
            return 1;
        }
    }
}
