package org.tawasul.cases.desk;

import java.util.List;
import org.tawasul.language.Typed;

/** Up to three parts at a time, each with who shall answer it and what; those left empty are none. */
public record SplitForm(String to1, String asked1, String to2, String asked2, String to3, String asked3)
        implements StepForm {
    static final SplitForm BLANK = new SplitForm("", "", "", "", "", "");

    public SplitForm {
        to1 = Typed.text(to1);
        asked1 = Typed.text(asked1);
        to2 = Typed.text(to2);
        asked2 = Typed.text(asked2);
        to3 = Typed.text(to3);
        asked3 = Typed.text(asked3);
    }

    /** One part as it was typed. */
    public record Row(int number, String to, String asked) {
        boolean isEmpty() {
            return to.isEmpty() && asked.isEmpty();
        }

        boolean isWhole() {
            return to.matches("(agency|department)-\\d{1,18}") && !asked.isEmpty() && asked.length() <= StepForm.REASON;
        }
    }

    public List<Row> rows() {
        return List.of(new Row(1, to1, asked1), new Row(2, to2, asked2), new Row(3, to3, asked3));
    }

    @Override
    public String words() {
        return String.join("\n", asked1, asked2, asked3).strip();
    }
}
