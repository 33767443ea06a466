package org.tawasul.suggestions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Permission;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Status;
import org.tawasul.cases.Steps;
import org.tawasul.cases.merging.Merging;
import org.tawasul.journal.Actor;
import org.tawasul.people.People;
import org.tawasul.suggestions.events.SuggestionJoined;
import org.tawasul.suggestions.events.SuggestionSeparated;

/**
 * Lets a suggestion follow another that is the same idea: its supporters go along, each once, and its author shares the
 * other's life. While the other is undecided their cases are merged and answered together; once it is decided, this one is
 * answered by the joining.
 *
 * <p>Who follows leads nobody: those that followed it follow the other with it. The rows of both are held, the lower id
 * first, so of two that would follow each other the second finds the other following and is refused. A ring cannot be.
 */
@Service
public class Joining {
    private final Suggestions suggestions;
    private final SuggestionSteps record;
    private final Votes votes;
    private final Owed owed;
    private final Cases cases;
    private final People people;
    private final Steps steps;
    private final Merging merging;
    private final Replying replying;
    private final TransactionTemplate transaction;

    Joining(
            Suggestions suggestions,
            SuggestionSteps record,
            Votes votes,
            Owed owed,
            Cases cases,
            People people,
            Steps steps,
            Merging merging,
            Replying replying,
            TransactionTemplate transaction) {
        this.suggestions = suggestions;
        this.record = record;
        this.votes = votes;
        this.owed = owed;
        this.cases = cases;
        this.people = people;
        this.steps = steps;
        this.merging = merging;
        this.replying = replying;
        this.transaction = transaction;
    }

    /** @param words the answer to its author, where the other is decided already; else not sent */
    public Outcome join(CaseId id, CaseId into, Officer officer, String words, Instant at) {
        return attempt(id, into, (joining, leader) -> {
            var found = cases.get(id);
            var refusal = Act.JOIN.refuses(officer, joining, found);
            if (refusal != null) return new Refused(refusal);
            var other = cases.get(into);
            if (leader.agencyId() != joining.agencyId() || !Permission.sees(officer, other))
                return new Refused(Refusal.NO_SUCH_TARGET);
            if (!leads(leader)) return new Refused(Refusal.NO_SUCH_TARGET);
            if (leader.confidential() != joining.confidential()) return new Refused(Refusal.NOT_ALIKE);
            var settled = other.status().isOpen() && leader.decision() == null
                    ? merging.merge(id, into, officer, at)
                    : answered(id, officer, words, at);
            return settled instanceof Refused ? settled : follow(joining, leader, officer.actor(), at);
        });
    }

    /** What happened to their cases happens to the suggestions: merged elsewhere, they follow; unmerged, they do not. */
    void followCase(CaseId id, Instant at) {
        var found = cases.find(id).filter(Case::isSuggestion).orElse(null);
        if (found == null) return;
        if (found.status() == Status.MERGED) {
            attempt(id, new CaseId(found.ties().mergedInto()), (joining, leader) -> {
                boolean already =
                        joining.joinedTo() != null && joining.joinedTo().equals(leader.id());
                return already || !leads(leader) ? new Done() : follow(joining, leader, Actor.CLOCK, at);
            });
        } else if (found.status().isOpen()) {
            var followed = suggestions.find(id).map(Suggestion::joinedTo).orElse(null);
            if (followed != null) attempt(id, followed, (joining, leader) -> separate(found, joining, leader, at));
        }
    }

    private Outcome separate(Case found, Suggestion joining, Suggestion leader, Instant at) {
        if (joining.joinedTo() == null) return new Done();
        suggestions.separate(found.id(), at, found.clocks().agencyDueAt());
        if (leader.stage() == Stage.WITHDRAWN) votes.handOver(leader.id(), found.id(), authorOf(found));
        return record.record(
                new SuggestionSeparated(found.id().value(), leader.id().value()), Actor.CLOCK, at);
    }

    private Outcome answered(CaseId id, Officer officer, String words, Instant at) {
        if (words.isEmpty()) return new Refused(Refusal.NEEDS_DECISION);
        return steps.take(
                id,
                officer,
                Lifecycle.DECIDE,
                at,
                found -> replying.answered(found, Lifecycle.DECIDE, officer.id(), words, List.of(), at));
    }

    private Outcome follow(Suggestion joining, Suggestion leader, Actor actor, Instant at) {
        suggestions.join(joining.id(), leader.id(), at);
        var author = authorOf(cases.get(leader.id()));
        int came = votes.handOver(joining.id(), leader.id(), author);
        var theirs = authorOf(cases.get(joining.id()));
        // Who had the same idea wants it too; where the idea ended they have nothing to support.
        if (!theirs.equals(author) && leader.isAlive() && votes.add(leader.id(), theirs, at)) came++;
        return record.record(
                new SuggestionJoined(joining.id().value(), leader.id().value(), came), actor, at);
    }

    private static boolean leads(Suggestion leader) {
        return leader.stage() != Stage.JOINED && leader.stage() != Stage.WITHDRAWN;
    }

    private String authorOf(Case found) {
        return people.get(found.matter().requesterId()).phone();
    }

    private interface Meeting {
        Outcome between(Suggestion joining, Suggestion leader);
    }

    private Outcome attempt(CaseId id, CaseId into, Meeting meeting) {
        if (id.equals(into)) return new Refused(Refusal.NO_SUCH_TARGET);
        try {
            return Objects.requireNonNull(held(id, into, meeting));
        } catch (ConcurrencyFailureException faster) {
            return new Refused(Refusal.CHANGED);
        }
    }

    private @Nullable Outcome held(CaseId id, CaseId into, Meeting meeting) {
        return transaction.execute(status -> {
            suggestions.keepUpWith(List.of(id.value(), into.value()));
            boolean ordered = id.value() < into.value();
            var first = suggestions.lock(ordered ? id : into).orElse(null);
            var second = suggestions.lock(ordered ? into : id).orElse(null);
            Outcome done = first == null || second == null
                    ? new Refused(Refusal.NO_SUCH_TARGET)
                    : meeting.between(ordered ? first : second, ordered ? second : first);
            if (done instanceof Refused) status.setRollbackOnly();
            return done;
        });
    }
}
