package org.tawasul.administration.changes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event says, by the names of its components. */
public record Facts(Map<String, Object> values) {
    /** 0 where there is none. */
    public long number(String name) {
        return values.get(name) instanceof Number number ? number.longValue() : 0;
    }

    /** Empty where there is none. */
    public String text(String name) {
        var value = values.get(name);
        return value == null ? "" : value.toString();
    }

    public @Nullable Object find(String name) {
        return values.get(name);
    }
}
