package org.tawasul.cases.access;

import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.Covering;
import org.tawasul.cases.Permission;
import org.tawasul.cases.Permission.Right;
import org.tawasul.people.People;

/** Tells the staff who asked, as far as {@link Permission} and the requester let them know it. Nobody else reads {@link People} for a page of theirs. */
@Component
public class Identities {
    private final People people;
    private final Reveals reveals;

    Identities(People people, Reveals reveals) {
        this.people = people;
        this.reveals = reveals;
    }

    public Identity of(Case found, Officer reader, Instant now) {
        if (!Right.READ_PERSON.isOf(reader) || !Permission.sees(reader, found)) return Identity.NOT_FOR_ROLE;
        var person = people.get(found.matter().requesterId());
        boolean hidden = found.matter().identityHidden();
        boolean keepsSomething = !person.isErased() && (hidden || person.nationalNumber() != null);
        return Identity.of(person, hidden, keepsSomething ? reveals.openOf(found.id(), reader, now) : Map.of());
    }

    /** What covers the words of a case as far as the reader may not read them, the requester's name in them, too. */
    public UnaryOperator<String> cover(Case found, Identity identity) {
        return identity.readsWords() ? UnaryOperator.identity() : cover(found);
    }

    /** What covers the words of a case for whoever may not read them. */
    public UnaryOperator<String> cover(Case found) {
        var name = people.get(found.matter().requesterId()).name();
        return words -> Covering.cover(words, name);
    }
}
