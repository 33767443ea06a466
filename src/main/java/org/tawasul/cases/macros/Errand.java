package org.tawasul.cases.macros;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Steps that are taken together, always in the order of {@link Part}.
 *
 * @param assignTo 0 to give it to nobody
 * @param importance 0 to leave it
 * @param note empty for none
 * @param question empty for none
 * @param template with which the case is answered; 0 for none
 * @param closingReason may be empty when it closes
 */
public record Errand(
        boolean takes,
        long assignTo,
        int importance,
        String note,
        String question,
        long template,
        boolean closes,
        String closingReason) {
    /** One of the steps. */
    public enum Part {
        TAKE,
        ASSIGN,
        IMPORTANCE,
        NOTE,
        ASK,
        REPLY,
        CLOSE;

        /** The key of what it is called. */
        public String key() {
            return "desk.part." + name().toLowerCase(Locale.ROOT);
        }
    }

    public static Errand take() {
        return new Errand(true, 0, 0, "", "", 0, false, "");
    }

    public static Errand assign(long officerId) {
        return new Errand(false, officerId, 0, "", "", 0, false, "");
    }

    public static Errand importance(int importance) {
        return new Errand(false, 0, importance, "", "", 0, false, "");
    }

    public static Errand note(String note) {
        return new Errand(false, 0, 0, note, "", 0, false, "");
    }

    public static Errand close(String reason) {
        return new Errand(false, 0, 0, "", "", 0, true, reason);
    }

    /** What it consists of. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        if (takes) parts.add(Part.TAKE);
        if (assignTo != 0) parts.add(Part.ASSIGN);
        if (importance != 0) parts.add(Part.IMPORTANCE);
        if (!note.isEmpty()) parts.add(Part.NOTE);
        if (!question.isEmpty()) parts.add(Part.ASK);
        if (template != 0) parts.add(Part.REPLY);
        if (closes) parts.add(Part.CLOSE);
        return parts;
    }
}
