package org.tawasul.cases.follow;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Case;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Periods;
import org.tawasul.cases.ReplyRatings;
import org.tawasul.cases.ReplyRatings.ReplyRating;
import org.tawasul.cases.Status;
import org.tawasul.cases.access.SeenBy;
import org.tawasul.cases.answers.FormAnswers;
import org.tawasul.cases.erasure.Erasures;
import org.tawasul.cases.replies.Commitment;
import org.tawasul.cases.replies.Commitment.State;
import org.tawasul.cases.replies.Commitments;
import org.tawasul.catalogue.Services;
import org.tawasul.settings.Settings;

/** Gathers what the requester's page of a case shows. */
@Component
class CasePages {
    private final Stories stories;
    private final Unsent unsent;
    private final SeenBy seenBy;
    private final Erasures erasures;
    private final Commitments commitments;
    private final FormAnswers answers;
    private final ObjectProvider<ReplyRatings> ratings;
    private final Agencies agencies;
    private final Services services;
    private final Periods periods;
    private final Settings settings;
    private final InstantSource clock;

    CasePages(
            Stories stories,
            Unsent unsent,
            SeenBy seenBy,
            Erasures erasures,
            Commitments commitments,
            FormAnswers answers,
            ObjectProvider<ReplyRatings> ratings,
            Agencies agencies,
            Services services,
            Periods periods,
            Settings settings,
            InstantSource clock) {
        this.stories = stories;
        this.answers = answers;
        this.unsent = unsent;
        this.seenBy = seenBy;
        this.erasures = erasures;
        this.commitments = commitments;
        this.ratings = ratings;
        this.agencies = agencies;
        this.services = services;
        this.periods = periods;
        this.settings = settings;
        this.clock = clock;
    }

    CasePage of(Case found, boolean mine) {
        var now = clock.instant();
        var read = stories.read(found.id());
        var agency = agencies.get(found.holder().agencyId());
        var answer = isAnswered(found) ? read.story().lastReply() : null;
        return new CasePage(
                found,
                mine,
                services.get(found.serviceId()).name(),
                agency.name(),
                DueDate.of(found, periods.timeOf(found.holder()), read.story().delayedUntil(), now),
                found.status() == Status.AWAITING_REQUESTER ? read.story().lastQuestion() : null,
                answer,
                read.story().told(),
                answers.listOf(found.id()),
                read.submitted(),
                promises(found),
                answer == null ? null : ratingOf(found, answer.id()),
                found.refusesRequester(Lifecycle.REOPEN, now) == null,
                found.refusesRequester(Lifecycle.WITHDRAW, now) == null,
                unsent.find(found.id()).orElse(null),
                seenBy.of(found.id(), now),
                found.matter().isErased() ? erasures.find(found.id()).orElse(null) : null,
                now,
                settings.publicUrl() + "/track?reference=" + found.reference());
    }

    private List<Commitment> promises(Case found) {
        return commitments.listOf(found.id()).stream()
                .filter(promised -> promised.state() == State.OPEN || promised.state() == State.ASKED)
                .toList();
    }

    private static boolean isAnswered(Case found) {
        return found.status() == Status.ANSWERED || found.status() == Status.CLOSED;
    }

    private @Nullable ReplyRating ratingOf(Case found, long messageId) {
        var asked = ratings.getIfAvailable();
        if (asked == null) return null;
        return asked.listOf(found.id()).stream()
                .filter(rating -> rating.messageId() == messageId)
                .findFirst()
                .orElse(null);
    }
}
