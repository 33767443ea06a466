package org.tawasul.simulation.whatif;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tawasul.simulation.Change;
import org.tawasul.simulation.Change.Kind;

/** What was chosen: the kind by the button that was pressed, the rest by the lists beside it. */
record WhatIfForm(
        @Nullable String kind,
        @Nullable String agency,
        @Nullable String factor,
        @Nullable String group,
        @Nullable String days,
        @Nullable String calendar,
        @Nullable String routing,
        @Nullable String leave) {

    /** Empty when it is none that the page offers. */
    Optional<Change> change() {
        try {
            var asked = Kind.valueOf(orEmpty(kind));
            return Optional.of(
                    switch (asked) {
                        case STAFFING -> new Change(asked, orEmpty(agency), orEmpty(factor));
                        case PERIOD -> new Change(asked, orEmpty(group), orEmpty(days));
                        case CALENDAR -> new Change(asked, "", orEmpty(calendar));
                        case ROUTING -> new Change(asked, "", orEmpty(routing));
                        case LEAVE -> new Change(asked, "", orEmpty(leave));
                    });
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
