package org.tawasul.suggestions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Dates;

/** The stages of a suggestion as a picture, with what was planned, reached and published. */
public record Life(
        Suggestion suggestion,
        List<Step> steps,
        List<Milestone> milestones,
        @Nullable Publication publication,
        LocalDate today) {
    /** @param key of what it is called; @param at when it was; @param until the day by which it shall be */
    public record Step(
            String key,
            State state,
            @Nullable Instant at,
            @Nullable LocalDate until) {}

    public enum State {
        DONE,
        NOW,
        COMING
    }

    static Life of(Suggestion suggestion, List<Milestone> milestones, @Nullable Publication publication, Instant now) {
        return new Life(
                suggestion,
                steps(suggestion, milestones, publication),
                milestones,
                publication,
                now.atZone(Dates.ZONE).toLocalDate());
    }

    public long reached() {
        return milestones.stream().filter(Milestone::isReached).count();
    }

    private static List<Step> steps(
            Suggestion suggestion, List<Milestone> milestones, @Nullable Publication publication) {
        var steps = new ArrayList<Step>();
        var decision = suggestion.decision();
        var study = suggestion.study();
        steps.add(new Step("suggestions.step.submitted", State.DONE, suggestion.submittedAt(), null));
        // Decided at once, it was not studied for long.
        if (study != null || decision == null)
            steps.add(
                    study == null
                            ? new Step("suggestions.step.study", State.COMING, null, null)
                            : new Step(
                                    decision == null ? "suggestions.step.study" : "suggestions.step.studied",
                                    decision == null ? State.NOW : State.DONE,
                                    study.since(),
                                    decision == null ? study.until() : null));
        if (decision == null) steps.add(new Step("suggestions.step.decision", State.COMING, null, null));
        else steps.add(new Step(decision.verdict().key(), State.DONE, decision.at(), null));
        if (decision != null && decision.verdict() == Verdict.DECLINED) return List.copyOf(steps);
        boolean over = publication != null;
        var next = milestones.stream()
                .filter(milestone -> !milestone.isReached())
                .map(Milestone::dueOn)
                .min(LocalDate::compareTo)
                .orElse(null);
        steps.add(new Step(
                over ? "suggestions.step.implemented" : "suggestions.step.implementation",
                over ? State.DONE : decision == null ? State.COMING : State.NOW,
                null,
                next));
        steps.add(new Step(
                "suggestions.step.published",
                over ? State.DONE : State.COMING,
                publication == null ? null : publication.at(),
                null));
        return List.copyOf(steps);
    }
}
