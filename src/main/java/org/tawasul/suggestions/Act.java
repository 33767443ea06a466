package org.tawasul.suggestions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Permission;
import org.tawasul.cases.Refusal;

/**
 * What the staff do with a suggestion, from which stage, and who may. Whoever may decide on the case works on its
 * suggestion: who holds it, the head of its department, the coordinator of its agency. Who studies it does so too, but
 * decides nothing. Other agencies never do.
 */
public enum Act {
    STUDY(Stage.SUBMITTED, Stage.STUDY),
    /** Once more when its author reopened the case. */
    DECIDE(Stage.SUBMITTED, Stage.STUDY, Stage.DECLINED),
    JOIN(Stage.SUBMITTED, Stage.STUDY),
    PLAN(Stage.IMPLEMENTATION),
    MOVE(Stage.IMPLEMENTATION),
    REACH(Stage.IMPLEMENTATION),
    PUBLISH(Stage.IMPLEMENTATION);

    private static final Set<Act> OF_OPEN_CASES = EnumSet.of(STUDY, DECIDE, JOIN);
    private static final Set<Act> OF_WHO_ANSWERS = EnumSet.of(DECIDE, JOIN);

    private final Set<Stage> from;

    Act(Stage... from) {
        this.from = EnumSet.copyOf(List.of(from));
    }

    /** Why this officer may not do it now, or null. Pages ask it to offer a form, the step asks it again. */
    public @Nullable Refusal refuses(Officer officer, Suggestion suggestion, Case found) {
        if (!isAllowedTo(officer, suggestion, found)) return Refusal.NOT_YOURS;
        if (!from.contains(suggestion.stage())) return Refusal.NOT_NOW;
        return OF_OPEN_CASES.contains(this) && !found.status().isOpen() ? Refusal.NOT_NOW : null;
    }

    private boolean isAllowedTo(Officer officer, Suggestion suggestion, Case found) {
        if (Permission.allows(officer, Lifecycle.DECIDE, found)) return true;
        boolean studies = suggestion.study() != null && suggestion.study().studentId() == officer.id();
        return studies && !OF_WHO_ANSWERS.contains(this) && Permission.sees(officer, found);
    }
}
