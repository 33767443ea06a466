package org.tawasul.people;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tawasul.people.Person.Gender;
import org.tawasul.people.Person.Kind;
import org.tawasul.people.Person.Residency;

/** What kind of person asks, as far as they told; never who. */
public enum RequesterType {
    CITIZEN_WOMAN,
    CITIZEN_MAN,
    CITIZEN,
    RESIDENT_WOMAN,
    RESIDENT_MAN,
    RESIDENT,
    ORGANISATION,
    UNKNOWN;

    static RequesterType of(Kind kind, @Nullable Residency residency, @Nullable Gender gender) {
        if (kind == Kind.ORGANISATION) return ORGANISATION;
        if (residency == null) return UNKNOWN;
        boolean citizen = residency == Residency.CITIZEN;
        if (gender == null) return citizen ? CITIZEN : RESIDENT;
        return gender == Gender.FEMALE
                ? citizen ? CITIZEN_WOMAN : RESIDENT_WOMAN
                : citizen ? CITIZEN_MAN : RESIDENT_MAN;
    }

    /** The key of the text that names it. */
    public String key() {
        return "insight.requester." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
