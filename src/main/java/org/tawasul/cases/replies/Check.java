package org.tawasul.cases.replies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is looked at before a reply is sent. Each check is a rule of its own, the same every time, and says why. */
public enum Check {
    /** Every question that was asked is answered. */
    QUESTIONS(Level.WARN),
    /** It says what was done, or what happens next. */
    OUTCOME(Level.WARN),
    COURTESY(Level.WARN),
    /** Short sentences in plain words. */
    PLAIN(Level.WARN),
    /** "Not ours" is a reason to refer a case, not an answer to it. */
    NOT_OURS(Level.STOP),
    LENGTH(Level.WARN),
    /** It is in the language of who asked. */
    LANGUAGE(Level.WARN);

    private final Level unlessSet;

    Check(Level unlessSet) {
        this.unlessSet = unlessSet;
    }

    /** How strict it is where nobody said otherwise. */
    Level unlessSet() {
        return unlessSet;
    }

    /** As it stands in rows, forms and keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return "replies.check." + code();
    }

    static Optional<Check> ofCode(String code) {
        return Arrays.stream(values())
                .filter(check -> check.code().equals(code))
                .findFirst();
    }
}
