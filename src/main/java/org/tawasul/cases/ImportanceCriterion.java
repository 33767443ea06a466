package org.tawasul.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What makes a case low, ordinary or high: published, and recorded with each triage. */
public enum ImportanceCriterion {
    /** Life or health is in danger. */
    DANGER(3),
    /** Water, power or another essential service is cut. */
    ESSENTIAL(3),
    /** Somebody ill, a child, an elderly or disabled person is affected. */
    VULNERABLE(3),
    /** The harm grows by the hour. */
    GROWING(3),
    /** Many people are affected at once. */
    MANY(3),
    /** One person, household or street, within the ordinary period. */
    ORDINARY(2),
    /** Waiting does no harm. */
    HARMLESS(1);

    private final int importance;

    ImportanceCriterion(int importance) {
        this.importance = importance;
    }

    public static List<ImportanceCriterion> of(int importance) {
        return Arrays.stream(values())
                .filter(each -> each.importance == importance)
                .toList();
    }

    /** The chosen one, or the only one that there is; empty when several could apply and none was chosen. */
    public static Optional<ImportanceCriterion> of(int importance, String chosen) {
        var possible = of(importance);
        if (possible.size() == 1) return Optional.of(possible.getFirst());
        return possible.stream().filter(each -> each.name().equals(chosen)).findFirst();
    }

    public String key() {
        return "fairness.criterion." + name().toLowerCase(Locale.ROOT);
    }
}
