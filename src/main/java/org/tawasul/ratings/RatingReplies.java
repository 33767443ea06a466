package org.tawasul.ratings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Reopening;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.ratings.Ratings.Replied;
import org.tawasul.ratings.events.ReplyRated;

/** What whoever has the link of a reply may do: rate it, change that, and have the case opened again when it went badly. */
@Service
public class RatingReplies {
    private final RatingLinks links;
    private final Ratings ratings;
    private final Cases cases;
    private final Reopening reopening;
    private final Journal journal;

    RatingReplies(RatingLinks links, Ratings ratings, Cases cases, Reopening reopening, Journal journal) {
        this.links = links;
        this.ratings = ratings;
        this.cases = cases;
        this.reopening = reopening;
        this.journal = journal;
    }

    /** What a link leads to. */
    record Asked(Rating rating, Case about) {
        boolean offersReopening(Instant at) {
            var marks = rating.marks();
            return marks != null
                    && marks.areLow()
                    && !rating.isOutdated()
                    && about.refusesRequester(Lifecycle.REOPEN, at) == null;
        }
    }

    /** Empty when the token is none of ours. */
    Optional<Asked> find(String token) {
        return links.find(token)
                .flatMap(reply -> ratings.find(reply.caseId(), reply.messageId())
                        .or(() -> openNow(reply.caseId(), reply.messageId())))
                .map(rating -> new Asked(rating, cases.get(rating.caseId())));
    }

    /** False when the window closed, or when the same link was used at this very moment elsewhere. */
    @Transactional
    boolean rate(Asked asked, Marks marks, @Nullable String comment, Instant at) {
        var rating = asked.rating();
        if (!ratings.store(rating, marks, comment, at)) return false;
        var given = new ReplyRated(
                rating.caseId().value(),
                rating.messageId(),
                rating.agencyId(),
                rating.departmentId(),
                rating.officerId(),
                marks.handling(),
                marks.clarity(),
                marks.courtesy(),
                marks.ease(),
                rating.ratedAt() == null ? 0 : rating.changes() + 1);
        var requester = Actor.person(asked.about().matter().requesterId());
        journal.append(ReplyRated.SUBJECT, rating.caseId().value(), given, at, requester);
        return true;
    }

    /** Rates the latest reply for its requester, who tells it otherwise than through the link; false as {@link #rate}. */
    public boolean rateLatest(CaseId id, Marks marks, @Nullable String comment, Instant at) {
        var about = cases.get(id);
        return replies(id).stream()
                .reduce((earlier, later) -> later)
                .map(reply -> reply.event().messageId())
                .flatMap(message -> ratings.find(id, message).or(() -> openNow(id, message)))
                .map(rating -> rate(new Asked(rating, about), marks, comment, at))
                .orElse(false);
    }

    /** Only after a low rating of the latest reply: the link is the requester's, but no more than a link. */
    Outcome reopen(Asked asked, String reason, Instant at) {
        if (!asked.offersReopening(at)) {
            var refusal = asked.about().refusesRequester(Lifecycle.REOPEN, at);
            return new Outcome.Refused(refusal == null ? Refusal.NOT_YOURS : refusal);
        }
        return reopening.reopenByRequester(asked.about().id(), reason, at);
    }

    /** Somebody was quicker than our reader of the journal: their window opens when they knock. */
    private Optional<Rating> openNow(CaseId id, long messageId) {
        var replies = replies(id);
        if (replies.isEmpty()) return Optional.empty();
        ratings.open(replies);
        ratings.closeOutdated(replies);
        return ratings.find(id, messageId);
    }

    private List<Replied> replies(CaseId id) {
        return journal.listOf(CaseEvent.SUBJECT, id.value()).stream()
                .filter(entry -> entry.type().equals(CaseReplied.class.getSimpleName()))
                .map(entry -> new Replied(journal.decode(entry, CaseReplied.class), entry.at()))
                .toList();
    }
}
