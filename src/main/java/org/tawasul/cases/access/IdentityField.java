package org.tawasul.cases.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What says who somebody is, each of which is hidden and revealed on its own; kept by its place here, so new ones come last. */
public enum IdentityField {
    NAME,
    PHONE,
    EMAIL,
    /** Numbers, addresses and names in their own words. */
    WORDS,
    /** Also of somebody who is known: it opens files elsewhere. */
    NATIONAL_NUMBER;

    public static Optional<IdentityField> of(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    /** The key of its name. */
    public String key() {
        return "access.field." + name().toLowerCase(Locale.ROOT);
    }

    /** Several as the bits of a number, as looks are kept. */
    static int bits(Collection<IdentityField> fields) {
        return fields.stream().mapToInt(field -> 1 << field.ordinal()).sum();
    }

    static Set<IdentityField> ofBits(int bits) {
        var fields = EnumSet.noneOf(IdentityField.class);
        for (var field : values()) if ((bits & 1 << field.ordinal()) != 0) fields.add(field);
        return fields;
    }
}
