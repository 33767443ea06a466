package org.tawasul.suggestions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.language.Dates;
import org.tawasul.suggestions.SuggestionSteps.Held;
import org.tawasul.suggestions.events.MilestoneMoved;
import org.tawasul.suggestions.events.MilestonePlanned;
import org.tawasul.suggestions.events.MilestoneReached;
import org.tawasul.suggestions.events.SuggestionEvent;

/** Carries out what was accepted: what will be done by when, that it will be later and why, that it is done. */
@Service
public class Implementing {
    /** Of one suggestion. */
    static final int MOST = 20;

    private final SuggestionSteps steps;
    private final Suggestions suggestions;
    private final Milestones milestones;
    private final Owed owed;

    Implementing(SuggestionSteps steps, Suggestions suggestions, Milestones milestones, Owed owed) {
        this.steps = steps;
        this.suggestions = suggestions;
        this.milestones = milestones;
        this.owed = owed;
    }

    public Outcome plan(CaseId id, Officer officer, String name, LocalDate dueOn, Instant at) {
        return steps.take(Act.PLAN, id, officer, held -> {
            if (milestones.listOf(id).size() >= MOST) return new Refused(Refusal.NOT_NOW);
            int nr = milestones.plan(id, name, dueOn);
            return told(held, new MilestonePlanned(id.value(), nr, dueOn), officer, at);
        });
    }

    /** Its author hears the new day and the reason. */
    public Outcome move(CaseId id, Officer officer, int nr, LocalDate to, String reason, Instant at) {
        return steps.take(Act.MOVE, id, officer, held -> {
            var milestone = findOpen(id, nr);
            if (milestone.isEmpty()) return new Refused(Refusal.NOT_NOW);
            if (milestone.get().dueOn().equals(to)) return new Refused(Refusal.ALREADY_THERE);
            milestones.move(id, nr, to, reason);
            return told(held, new MilestoneMoved(id.value(), nr, milestone.get().dueOn(), to), officer, at);
        });
    }

    /** @param change what is different from today on */
    public Outcome reach(CaseId id, Officer officer, int nr, String change, Instant at) {
        return steps.take(Act.REACH, id, officer, held -> {
            if (findOpen(id, nr).isEmpty()) return new Refused(Refusal.NOT_NOW);
            var today = at.atZone(Dates.ZONE).toLocalDate();
            milestones.reach(id, nr, today, change);
            return told(held, new MilestoneReached(id.value(), nr, today), officer, at);
        });
    }

    private Optional<Milestone> findOpen(CaseId id, int nr) {
        return milestones.listOf(id).stream()
                .filter(milestone -> milestone.nr() == nr && !milestone.isReached())
                .findFirst();
    }

    private Outcome told(Held held, SuggestionEvent event, Officer officer, Instant at) {
        suggestions.owe(held.id(), owed.next(held.suggestion(), milestones.listOf(held.id()), at));
        return steps.record(event, officer.actor(), at);
    }
}
