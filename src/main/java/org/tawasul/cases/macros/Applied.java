package org.tawasul.cases.macros;

import org.tawasul.cases.Refusal;
import org.tawasul.cases.macros.Errand.Part;

/** What became of an errand on a case. */
public sealed interface Applied {
    /** All of it happened; what was so already counts. */
    record All() implements Applied {}

    /** This step was refused, so nothing happened. */
    record Nothing(Part part, Refusal why) implements Applied {}
}
