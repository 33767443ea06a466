package org.tawasul.cases.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tawasul.people.Person;

/**
 * What a reader may know of who asked. What is hidden from them is not in it.
 *
 * @param forRole whether the reader's role learns it at all
 * @param hidden whether the requester asked to stay unknown
 * @param revealed what was revealed to this reader all the same, and until when
 * @param askable what could be revealed to them, and is not
 */
public record Identity(
        boolean forRole,
        boolean hidden,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        Map<IdentityField, Instant> revealed,
        List<IdentityField> askable) {
    static final Identity NOT_FOR_ROLE = new Identity(false, false, null, null, null, Map.of(), List.of());

    /** Nobody knows any more who it was. */
    private static final Identity ERASED = new Identity(true, false, null, null, null, Map.of(), List.of());

    static Identity of(Person person) {
        if (person.isErased()) return ERASED;
        return new Identity(true, false, person.name(), person.phone(), person.email(), Map.of(), List.of());
    }

    static Identity hidden(Person person, Map<IdentityField, Instant> revealed) {
        var askable = EnumSet.allOf(IdentityField.class);
        askable.removeAll(revealed.keySet());
        if (person.email() == null) askable.remove(IdentityField.EMAIL);
        return new Identity(
                true,
                true,
                revealed.containsKey(IdentityField.NAME) ? person.name() : null,
                revealed.containsKey(IdentityField.PHONE) ? person.phone() : null,
                revealed.containsKey(IdentityField.EMAIL) ? person.email() : null,
                revealed,
                List.copyOf(askable));
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
        if (readsWords()) shown.add(IdentityField.WORDS);
        return shown;
    }
}
