package org.tawasul.insight.reports;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who finds a saved report besides its maker; each of them sees figures of their own scope in it. */
public enum Sharing {
    PRIVATE,
    /** Those of the maker's agency, or of the nation's staff. */
    AGENCY,
    ALL;

    public String key() {
        return "reports.sharing." + name().toLowerCase(Locale.ROOT);
    }

    static Sharing of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(PRIVATE);
    }
}
