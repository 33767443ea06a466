package org.tawasul.agencies;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an agency of the state is mainly about; agencies are browsed by it. */
public enum Sector {
    INFRASTRUCTURE,
    SECURITY,
    HEALTH,
    EDUCATION,
    SOCIAL,
    ECONOMY,
    JUSTICE,
    SERVICES;

    /** As it is stored, such as {@code health}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the text that names it. */
    public String key() {
        return "sector." + code();
    }

    public static boolean isOne(String code) {
        return list().stream().anyMatch(each -> each.code().equals(code));
    }

    public static List<Sector> list() {
        return Arrays.asList(values());
    }
}
