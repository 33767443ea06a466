package org.tawasul.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the state. Arabic is the base: whoever has not chosen reads Arabic. */
public enum Language {
    AR("ar", "rtl", Locale.forLanguageTag("ar-BH")),
    EN("en", "ltr", Locale.forLanguageTag("en-GB"));

    private final String code;
    private final String direction;
    private final Locale locale;

    Language(String code, String direction, Locale locale) {
        this.code = code;
        this.direction = direction;
        this.locale = locale;
    }

    /** ISO 639-1, as in {@code lang="ar"} and in our columns. */
    public String code() {
        return code;
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction() {
        return direction;
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == AR ? EN : AR;
    }

    /** The language of a code; Arabic for anything unknown or absent. */
    public static Language of(@Nullable String code) {
        return code != null && code.startsWith("en") ? EN : AR;
    }

    public static Language of(@Nullable Locale locale) {
        return of(locale == null ? null : locale.getLanguage());
    }
}
