package org.tawasul.cases.bulk;

import java.util.List;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Reference;
import org.tawasul.cases.macros.Macro;

/**
 * The selected cases, and what can be chosen for them.
 *
 * @param references as they were selected, each once
 * @param officers to whom they can be given; empty for who gives nothing out
 */
public record Selection(List<String> references, List<Officer> officers, List<Macro> macros) {
    /** As a reference is read; what is none stays what it is. */
    public static String grouped(String reference) {
        return Reference.parse(reference).map(Reference::grouped).orElse(reference);
    }

    /** All of them in one field. */
    public String joined() {
        return String.join(",", references);
    }
}
