package org.tawasul.suggestions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.language.Name;

/**
 * A suggestion on the page of an officer who may see its case.
 *
 * @param offered what this officer may do now
 * @param student who studies it
 * @param leader the one that it follows
 */
public record OpenSuggestion(
        Case found,
        Life life,
        Officer officer,
        List<Act> offered,
        Name agency,
        @Nullable Name student,
        @Nullable Suggestion leader,
        boolean overdue) {
    public Suggestion suggestion() {
        return life.suggestion();
    }

    public String address() {
        return "/staff/suggestions/" + found.reference().value();
    }

    public boolean offers(Act act) {
        return offered.contains(act);
    }

    /** Whether all that was planned is reached, and something was. */
    public boolean isReadyToPublish() {
        return !life.milestones().isEmpty()
                && life.reached() == life.milestones().size();
    }

    /** The one of this number that is not reached yet. */
    public @Nullable Milestone openMilestone(int nr) {
        return life.milestones().stream()
                .filter(milestone -> milestone.nr() == nr && !milestone.isReached())
                .findFirst()
                .orElse(null);
    }
}
