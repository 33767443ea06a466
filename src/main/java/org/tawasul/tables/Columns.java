package org.tawasul.tables;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tawasul.administration.CsvFile.Line;
import org.tawasul.language.Digits;
import org.tawasul.language.Name;
import org.tawasul.language.Typed;
import org.tawasul.tables.Table.Fault;

/** What many tables read of a line. */
final class Columns {
    private Columns() {}

    /** From {@code <column>_ar} and {@code <column>_en}; both must be there. */
    static Name name(Line line, String column, int longest) throws Fault {
        return new Name(text(line, column + "_ar", longest), text(line, column + "_en", longest));
    }

    static String text(Line line, String column, int longest) throws Fault {
        var text = line.get(column);
        if (text.isEmpty() || text.length() > longest) throw new Fault(column, "tables.wrong.text", longest);
        return text;
    }

    static int number(Line line, String column, int least, int most) throws Fault {
        var typed = Digits.western(line.get(column)).replace('−', '-');
        if (!typed.matches("-?\\d{1,4}")) throw new Fault(column, "tables.wrong.number", least, most);
        int number = Integer.parseInt(typed);
        if (number < least || number > most) throw new Fault(column, "tables.wrong.number", least, most);
        return number;
    }

    static LocalDate day(Line line, String column) throws Fault {
        return Typed.day(line.get(column)).orElseThrow(() -> new Fault(column, "tables.wrong.day"));
    }

    static @Nullable LocalDate dayOrNone(Line line, String column) throws Fault {
        return line.get(column).isEmpty() ? null : day(line, column);
    }

    /** {@code yes} or nothing. */
    static boolean yes(Line line, String column) throws Fault {
        var typed = line.get(column);
        if (!typed.isEmpty() && !typed.equals("yes")) throw new Fault(column, "tables.wrong.yes");
        return typed.equals("yes");
    }

    static String yes(boolean it) {
        return it ? "yes" : "";
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
