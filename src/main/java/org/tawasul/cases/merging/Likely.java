package org.tawasul.cases.merging;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.tawasul.cases.Case;

/**
 * A case that is likely about the same matter, and what speaks for it.
 *
 * @param sameService whether it is of the same service
 * @param metres how far apart, rounded; -1 when one has no point
 * @param earlier how much earlier it came; negative when it came later
 * @param words what both tell, as the one that is looked at wrote it
 */
public record Likely(Case found, boolean sameService, long metres, Duration earlier, List<String> words) {
    private static final int KILOMETRE = 1_000;

    Likely without(Predicate<String> unwanted) {
        var kept = words.stream().filter(Predicate.not(unwanted)).toList();
        return new Likely(found, sameService, metres, earlier, kept);
    }

    public String address() {
        return "/staff/cases/" + found.reference();
    }

    public boolean isMeasured() {
        return metres >= 0;
    }

    public boolean isFar() {
        return metres >= KILOMETRE;
    }

    public boolean isLater() {
        return earlier.isNegative();
    }

    /** In whole days when it is a day or more, else in hours. */
    public boolean isDaysApart() {
        return earlier.abs().toDays() > 0;
    }

    public long apart() {
        return isDaysApart() ? earlier.abs().toDays() : earlier.abs().toHours();
    }
}
