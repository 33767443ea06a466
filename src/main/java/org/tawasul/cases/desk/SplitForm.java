package org.tawasul.cases.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Typed;

/** The parts of a case, each with who shall answer it and what; those left empty are none. */
public record SplitForm(List<Row> rows) implements StepForm {
    /** Among more than these nobody answers as one. */
    public static final int MOST = 12;

    private static final int OFFERED = 3;
    static final SplitForm BLANK = new SplitForm(List.of());

    public SplitForm {
        rows = atLeast(OFFERED, rows);
    }

    /** One part as it was typed. */
    public record Row(String to, String asked) {
        private static final Row BLANK = new Row("", "");

        public Row {
            to = Typed.text(to);
            asked = Typed.text(asked);
        }

        boolean isEmpty() {
            return to.isEmpty() && asked.isEmpty();
        }

        boolean isWhole() {
            return to.matches("(agency|department)-\\d{1,18}") && !asked.isEmpty() && asked.length() <= StepForm.REASON;
        }
    }

    /** The same with room for one more. */
    SplitForm withAnother() {
        return new SplitForm(atLeast(Math.min(rows.size() + 1, MOST), rows));
    }

    @Override
    public String words() {
        return rows.stream().map(Row::asked).collect(Collectors.joining("\n")).strip();
    }

    /** @param typed null, and with gaps, where nothing was sent */
    private static List<Row> atLeast(int count, @Nullable List<@Nullable Row> typed) {
        var all = new ArrayList<Row>();
        if (typed != null) for (var row : typed) all.add(row == null ? Row.BLANK : row);
        while (all.size() < count) all.add(Row.BLANK);
        return List.copyOf(all);
    }
}
