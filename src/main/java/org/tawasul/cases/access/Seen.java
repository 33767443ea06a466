package org.tawasul.cases.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/**
 * Who of the staff looked at a case, for its requester.
 *
 * @param looks the latest first
 * @param reveals what they asked to keep hidden and was revealed all the same, the latest first
 */
public record Seen(List<Look> looks, List<Reveal> reveals) {
    /**
     * Somebody of the staff, without their name: it protects who works honestly, and the number is enough to ask the agency
     * about. It is the order in which they first looked at this case.
     *
     * @param roleKey the key of what they are
     * @param department null for who works for the whole agency
     * @param agency null for who works for the nation
     */
    public record Somebody(
            int number,
            String roleKey,
            @Nullable Name department,
            @Nullable Name agency) {}

    /** @param at the first look of that day; @param fields what they read of who asks */
    public record Look(Somebody by, LocalDate day, Instant at, Set<IdentityField> fields) {}

    public record Reveal(
            Somebody by,
            IdentityField field,
            RevealReason reason,
            String words,
            Instant at,
            Instant until,
            boolean over) {}

    /** Those that still stand. */
    public List<Reveal> open() {
        return reveals.stream().filter(reveal -> !reveal.over()).toList();
    }

    public long people() {
        return looks.stream().map(look -> look.by().number()).distinct().count();
    }
}
