package org.tawasul.simulation;

import static org.tawasul.simulation.Lives.instant;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.tawasul.cases.Terms;
import org.tawasul.language.Dates;
import org.tawasul.suggestions.events.MilestonePlanned;
import org.tawasul.suggestions.events.MilestoneReached;
import org.tawasul.suggestions.events.SuggestionDecided;
import org.tawasul.suggestions.events.SuggestionEvent;
import org.tawasul.suggestions.events.SuggestionPublished;
import org.tawasul.suggestions.events.SuggestionShown;

/** What becomes of suggestions: shown or not, decided with the reply, and carried out step by step. */
final class Deciding {
    private static final long DAY = 86_400;
    private static final int DAYS_TO_TELL = 10;

    private final Scenario scenario;
    private final Lives lives;
    private final Terms terms;

    Deciding(Scenario scenario, Lives lives, Terms terms) {
        this.scenario = scenario;
        this.lives = lives;
        this.terms = terms;
    }

    /** Most authors would rather not be read by everybody. */
    void begin(Life life, SplittableRandom lots, long now) {
        boolean shown = lots.nextInt(100) < 20;
        var idea = new Life.Idea(shown, shown && lots.nextInt(100) < 30);
        life.idea = idea;
        if (!shown) return;
        var told = new SuggestionShown(life.state.id().value(), true, idea.named);
        lives.tell(life, SuggestionEvent.SUBJECT, told, now, Lives.requester(life));
    }

    void decide(Life life, Worker worker, long now) {
        var idea = life.idea;
        if (idea == null) throw new IllegalStateException(life.state.id() + " is no suggestion");
        var lots = Lots.of(scenario.seed(), Lots.Of.OPINION, -1 - life.number);
        idea.decision = lots.nextInt(1_000);
        var decision = Phrases.decision(idea.decision);
        var reasons = decision.is("reason", "") ? List.<String>of() : List.of(decision.get("reason"));
        var verdict = decision.get("verdict");
        idea.verdict = verdict;
        idea.reason = reasons.isEmpty() ? null : reasons.getFirst();
        idea.decidedAt = instant(now);
        idea.officerId = worker.officer.id();
        long id = life.state.id().value();
        long agency = life.state.holder().agencyId();
        tell(life, new SuggestionDecided(id, agency, worker.officer.id(), verdict, reasons), worker, now);
        if (verdict.equals("DECLINED")) return;
        idea.toTell = toTell(life, now);
        var due = day(now).plusDays(20L + lots.nextInt(160));
        long days = 12 + lots.nextInt(150);
        lives.later(life, worker.nextOnDuty(now + DAY), planned -> {
            idea.plannedAt = instant(planned);
            idea.dueOn = due;
            tell(life, new MilestonePlanned(id, 1, due), worker, planned);
            lives.later(life, worker.nextOnDuty(planned + days * DAY), reached -> {
                idea.reachedAt = instant(reached);
                idea.toTell = toTell(life, reached);
                tell(life, new MilestoneReached(id, 1, day(reached)), worker, reached);
                lives.later(life, worker.nextOnDuty(reached + 3 * DAY), published -> {
                    idea.publishedAt = instant(published);
                    tell(life, new SuggestionPublished(id, agency, worker.officer.id()), worker, published);
                });
            });
        });
    }

    private java.time.Instant toTell(Life life, long now) {
        return terms.timeOf(life.state.holder()).addDays(instant(now), DAYS_TO_TELL);
    }

    private static LocalDate day(long now) {
        return LocalDate.ofInstant(instant(now), Dates.ZONE);
    }

    private void tell(Life life, SuggestionEvent event, Worker worker, long now) {
        lives.tell(life, SuggestionEvent.SUBJECT, event, now, worker.actor(now));
    }
}
