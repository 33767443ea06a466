package org.tawasul.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Officer;

/** What a password must be: long, rather than made of all sorts of signs. */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int DIFFERENT_LETTERS = 6;

    private PasswordRules() {}

    /** The key of the text that says why not, or null when it will do. */
    static @Nullable String refuse(String password, Officer officer) {
        if (password.length() < SHORTEST) return "identity.password-short";
        if (password.length() > LONGEST) return "identity.password-long";
        if (password.toLowerCase(Locale.ROOT).contains(officer.username())) return "identity.password-has-name";
        if (password.chars().distinct().count() < DIFFERENT_LETTERS) return "identity.password-simple";
        return null;
    }
}
