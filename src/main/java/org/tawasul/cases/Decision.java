package org.tawasul.cases;

import org.tawasul.cases.events.CaseEvent;

/** What a step decides: the next state with what happened, or a refusal. */
public sealed interface Decision {
    record Change(Case changed, CaseEvent event) implements Decision {}

    record No(Refusal why) implements Decision {}

    static Decision of(Case changed, CaseEvent event) {
        return new Change(changed, event);
    }

    static Decision no(Refusal why) {
        return new No(why);
    }
}
