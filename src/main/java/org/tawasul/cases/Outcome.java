package org.tawasul.cases;

/** What became of a step that somebody asked for. */
public sealed interface Outcome {
    /** It happened and stands in the journal. */
    record Done() implements Outcome {}

    /** It may not happen; nothing changed. {@code refused.<reason>} is the key of the sentence that says why. */
    record Refused(Refusal why) implements Outcome {}
}
