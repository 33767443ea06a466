package org.tawasul.catalogue.forms;

import java.util.function.UnaryOperator;

/** A question that was asked, with what was answered. */
public record Answer(Field field, Value value) {
    /** With the requester's own words covered. */
    public Answer covered(UnaryOperator<String> cover) {
        return value instanceof Value.Words(var text) ? new Answer(field, new Value.Words(cover.apply(text))) : this;
    }
}
