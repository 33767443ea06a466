package org.tawasul.people;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.Language;

/**
 * Somebody who asks.
 *
 * @param phone verified, E.164 such as {@code +97333001122}
 * @param nationalNumber nine digits as they told them; null when not told
 * @param residency null for an organisation
 * @param gender null when not told; asked for statistics only
 */
public record Person(
        long id,
        Kind kind,
        String name,
        String phone,
        @Nullable String email,
        @Nullable String nationalNumber,
        @Nullable Residency residency,
        @Nullable Gender gender,
        Language language) {
    /** Whether nobody knows any more who it was: name and phone are empty. */
    public boolean isErased() {
        return phone.isEmpty();
    }

    public enum Kind {
        INDIVIDUAL,
        ORGANISATION
    }

    public enum Residency {
        CITIZEN,
        RESIDENT
    }

    public enum Gender {
        FEMALE,
        MALE
    }
}
