package org.tawasul.cases.erasure;

import java.util.Locale;

/** Why a case was erased. */
public enum Because {
    /** The person asked for it. */
    REQUEST,
    /** It was kept for as long as cases of its kind are. */
    AGE;

    /** The key of the sentence that says so. */
    public String key() {
        return "privacy.because." + name().toLowerCase(Locale.ROOT);
    }
}
