package org.tawasul.insight.review;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a review says of each criterion; one that is there with null does not apply to the reply. */
public record Values(Map<String, @Nullable Integer> byCriterion) {
    static final Values NONE = new Values(Map.of());
    /** What is posted for a criterion that does not apply. */
    public static final String NOT_APPLICABLE = "none";

    public Values {
        byCriterion = Collections.unmodifiableMap(new HashMap<>(byCriterion));
    }

    public boolean has(String criterion) {
        return byCriterion.containsKey(criterion);
    }

    public @Nullable Integer of(String criterion) {
        return byCriterion.get(criterion);
    }

    /** As a form posts it; empty where nothing was said. */
    public String typed(String criterion) {
        if (!has(criterion)) return "";
        var value = of(criterion);
        return value == null ? NOT_APPLICABLE : value.toString();
    }

    /** What a form posted; what is no value of the criterion is left out. */
    static Values read(Scorecard scorecard, Map<String, String> form) {
        var values = new HashMap<String, @Nullable Integer>();
        for (var each : scorecard.criteria()) {
            var typed = form.getOrDefault("score-" + each.code(), "");
            if (typed.equals(NOT_APPLICABLE) && each.optional()) values.put(each.code(), null);
            if (typed.matches("\\d") && Integer.parseInt(typed) <= each.most())
                values.put(each.code(), Integer.parseInt(typed));
        }
        return new Values(values);
    }
}
