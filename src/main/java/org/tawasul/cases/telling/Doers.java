package org.tawasul.cases.telling;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officers;
import org.tawasul.journal.Actor;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.language.Texts;

/** Names who of the staff did something, and for whom they stood in. */
@Component
public class Doers {
    private final Officers officers;
    private final Texts texts;

    Doers(Officers officers, Texts texts) {
        this.officers = officers;
        this.texts = texts;
    }

    /** Null when it was none of the staff. @param actor as the journal writes it */
    public @Nullable Name find(String actor) {
        long officer = Actor.officerOf(actor);
        if (officer == 0) return null;
        var hands = officers.get(officer).name();
        if (Actor.principalOf(actor) == officer) return hands;
        var principal = officers.get(Actor.principalOf(actor)).name();
        return new Name(
                texts.get(Language.AR, "delegation.for", hands.ar(), principal.ar()),
                texts.get(Language.EN, "delegation.for", hands.en(), principal.en()));
    }
}
