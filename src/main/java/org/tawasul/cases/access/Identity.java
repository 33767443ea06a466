package org.tawasul.cases.access;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tawasul.people.NationalNumber;
import org.tawasul.people.Person;

/**
 * What a reader may know of who asked. What is hidden from them is not in it.
 *
 * @param forRole whether the reader's role learns it at all
 * @param hidden whether the requester asked to stay unknown
 * @param nationalNumber null also while it is not revealed
 * @param coveredNumber what stands in its place then; null when none was told
 * @param revealed what was revealed to this reader all the same, and until when
 * @param askable what could be revealed to them, and is not
 */
public record Identity(
        boolean forRole,
        boolean hidden,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String nationalNumber,
        @Nullable String coveredNumber,
        Map<IdentityField, Instant> revealed,
        List<IdentityField> askable) {
    static final Identity NOT_FOR_ROLE = new Identity(false, false, null, null, null, null, null, Map.of(), List.of());

    /** Nobody knows any more who it was. */
    private static final Identity ERASED = new Identity(true, false, null, null, null, null, null, Map.of(), List.of());

    /** @param open what was revealed to the reader */
    static Identity of(Person person, boolean hidden, Map<IdentityField, Instant> open) {
        if (person.isErased()) return ERASED;
        var kept = kept(person, hidden);
        var revealed = new EnumMap<IdentityField, Instant>(IdentityField.class);
        open.forEach((field, until) -> {
            if (kept.contains(field)) revealed.put(field, until);
        });
        kept.removeAll(revealed.keySet());
        var number = person.nationalNumber();
        boolean covers = kept.contains(IdentityField.NATIONAL_NUMBER);
        return new Identity(
                true,
                hidden,
                kept.contains(IdentityField.NAME) ? null : person.name(),
                kept.contains(IdentityField.PHONE) ? null : person.phone(),
                kept.contains(IdentityField.EMAIL) ? null : person.email(),
                covers ? null : number,
                number == null || !covers
                        ? null
                        : hidden ? NationalNumber.wholly(number) : NationalNumber.covered(number),
                revealed,
                List.copyOf(kept));
    }

    /** What the staff does not read unless it is revealed: a national number of nobody, all else where they asked for it. */
    private static EnumSet<IdentityField> kept(Person person, boolean hidden) {
        var kept = hidden ? EnumSet.allOf(IdentityField.class) : EnumSet.of(IdentityField.NATIONAL_NUMBER);
        if (person.email() == null) kept.remove(IdentityField.EMAIL);
        if (person.nationalNumber() == null) kept.remove(IdentityField.NATIONAL_NUMBER);
        return kept;
    }

    /** Whether the requester's words are read as they were written. */
    public boolean readsWords() {
        return forRole && (!hidden || revealed.containsKey(IdentityField.WORDS));
    }

    /** What the reader has in front of them. */
    public Set<IdentityField> shown() {
        var shown = EnumSet.noneOf(IdentityField.class);
        if (name != null) shown.add(IdentityField.NAME);
        if (phone != null) shown.add(IdentityField.PHONE);
        if (email != null) shown.add(IdentityField.EMAIL);
        if (nationalNumber != null) shown.add(IdentityField.NATIONAL_NUMBER);
        if (readsWords()) shown.add(IdentityField.WORDS);
        return shown;
    }
}
