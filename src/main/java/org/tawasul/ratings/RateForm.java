package org.tawasul.ratings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Typed;

/** As it was posted: a criterion that was not chosen is absent. */
record RateForm(
        @Nullable String handling,
        @Nullable String clarity,
        @Nullable String courtesy,
        @Nullable String ease,
        @Nullable String comment) {

    static RateForm of(Rating given) {
        var marks = given.marks();
        if (marks == null) return new RateForm(null, null, null, null, null);
        return new RateForm(
                String.valueOf(marks.handling()),
                String.valueOf(marks.clarity()),
                String.valueOf(marks.courtesy()),
                String.valueOf(marks.ease()),
                given.comment());
    }

    Map<Criterion, String> chosen() {
        var chosen = new EnumMap<Criterion, String>(Criterion.class);
        for (var criterion : Criterion.values()) {
            var posted = posted(criterion);
            if (posted != null) chosen.put(criterion, posted);
        }
        return chosen;
    }

    Optional<Integer> mark(Criterion criterion) {
        var posted = posted(criterion);
        return posted != null && posted.matches("[1-5]") ? Optional.of(Integer.valueOf(posted)) : Optional.empty();
    }

    /** Throws when one is missing. */
    Marks marks() {
        return new Marks(
                mark(Criterion.HANDLING).orElseThrow(),
                mark(Criterion.CLARITY).orElseThrow(),
                mark(Criterion.COURTESY).orElseThrow(),
                mark(Criterion.EASE).orElseThrow());
    }

    String words() {
        return Typed.text(comment);
    }

    private @Nullable String posted(Criterion criterion) {
        return switch (criterion) {
            case HANDLING -> handling;
            case CLARITY -> clarity;
            case COURTESY -> courtesy;
            case EASE -> ease;
        };
    }
}
