package org.tawasul.cases.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.CaseFiles.CaseFile;
import org.tawasul.cases.Message;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseClosed;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseReopened;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.events.CaseRescheduled;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.cases.events.CaseTriaged;
import org.tawasul.cases.events.CaseUnmerged;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.cases.events.DelayAnnounced;
import org.tawasul.cases.events.JointOwnerNamed;
import org.tawasul.cases.events.ReferralReturned;
import org.tawasul.cases.events.RequesterAnswered;
import org.tawasul.cases.events.RequesterAsked;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.language.Name;
import org.tawasul.site.Tone;

/**
 * What happened to a case, told to who submitted it: which agency and which department, never which officer; notes and
 * drafts not at all; and one sentence for as long as one department works on it, however often it changes hands within.
 */
class Story {
    /** What changes how the rest is told. */
    static final Set<Class<? extends CaseEvent>> OWN = Set.of(
            CaseSubmitted.class,
            CaseTriaged.class,
            CaseAssigned.class,
            CaseReferred.class,
            ReferralReturned.class,
            JointOwnerNamed.class,
            RequesterAsked.class,
            RequesterAnswered.class,
            CaseReplied.class,
            CaseClosed.class,
            CaseReopened.class,
            CaseWithdrawn.class,
            CaseRescheduled.class,
            CaseUnmerged.class,
            DelayAnnounced.class);

    private final Tellings tellings;
    private final Agencies agencies;
    private final Map<Long, Message> messages;
    private final Map<Long, List<CaseFile>> files;
    private final List<Happening> told = new ArrayList<>();
    private long agencyId;
    private long toldDepartmentId;
    private @Nullable Instant promisedAt;
    private @Nullable Said lastQuestion;
    private @Nullable Instant delayedUntil;
    private @Nullable Said lastReply;

    /**
     * @param messages what was said to or by the requester, by id
     * @param files those that came with these, by the id of the message
     */
    Story(Tellings tellings, Agencies agencies, Map<Long, Message> messages, Map<Long, List<CaseFile>> files) {
        this.tellings = tellings;
        this.agencies = agencies;
        this.messages = messages;
        this.files = files;
    }

    /** All of it, the latest first. */
    List<Happening> told() {
        return told.reversed();
    }

    @Nullable
    Said lastQuestion() {
        return lastQuestion;
    }

    /** By when the answer is expected, as the requester was told last; null when they were not told of a delay. */
    @Nullable
    Instant delayedUntil() {
        return delayedUntil;
    }

    @Nullable
    Said lastReply() {
        return lastReply;
    }

    void tell(CaseEvent event, Instant at) {
        switch (event) {
            case CaseSubmitted submitted -> {
                agencyId = submitted.agencyId();
                promisedAt = submitted.dueAt();
                add(at, Tone.SEA, "follow.happened.submitted", agency());
            }
            case CaseTriaged triaged -> tellWhoWorksOnIt(triaged.departmentId(), at);
            case CaseAssigned assigned -> tellWhoWorksOnIt(assigned.departmentId(), at);
            case CaseReferred referred -> tellReferral(referred, at);
            case ReferralReturned returned -> tellReturn(returned, at);
            case JointOwnerNamed named -> {
                agencyId = named.agencyId();
                toldDepartmentId = 0;
                add(at, Tone.SEA, "referrals.story.owner", agency());
            }
            case RequesterAsked asked -> {
                lastQuestion = said(asked.messageId(), agency());
                add(at, Tone.WAITS, "follow.happened.asked", null, lastQuestion, agency());
            }
            case RequesterAnswered told ->
                add(at, Tone.SEA, "follow.happened.told", null, said(told.messageId(), null));
            case CaseReplied replied -> {
                agencyId = replied.agencyId();
                lastReply = said(replied.messageId(), agency());
                add(at, Tone.DONE, "follow.happened.replied", null, lastReply, agency());
            }
            case CaseUnmerged unmerged -> {
                var back = unmerged.back();
                if (back != null) {
                    agencyId = back.agencyId();
                    toldDepartmentId = back.departmentId();
                }
                add(at, Tone.SEA, "follow.happened.unmerged", agency());
            }
            case CaseClosed _ -> add(at, Tone.DONE, "follow.happened.closed");
            case CaseReopened reopened -> tellReopening(reopened, at);
            case CaseWithdrawn _ -> add(at, Tone.PLAIN, "follow.happened.withdrawn");
            case CaseRescheduled rescheduled -> tellOfTime(rescheduled, at);
            case DelayAnnounced delayed -> {
                delayedUntil = delayed.until();
                add(
                        at,
                        Tone.WAITS,
                        "follow.happened.delayed",
                        delayed.until(),
                        said(delayed.messageId(), delayed.officerId() == 0 ? null : agency()),
                        agency());
            }
            default -> {
                var told = tellings.forRequester(event, agency());
                if (told == null) return;
                var names = told.names().toArray(Name[]::new);
                add(at, told.tone(), told.key(), told.until(), said(told.messageId(), agency()), names);
            }
        }
    }

    private void tellWhoWorksOnIt(long departmentId, Instant at) {
        if (departmentId == 0 || departmentId == toldDepartmentId) return;
        toldDepartmentId = departmentId;
        add(at, Tone.SEA, "follow.happened.handled", department(departmentId), agency());
    }

    /** The promise to the requester stays as it was; only after a reply is the new agency's own period what counts. */
    private void tellReferral(CaseReferred referred, Instant at) {
        var from = agency();
        boolean within = referred.toAgencyId() == referred.fromAgencyId();
        agencyId = referred.toAgencyId();
        toldDepartmentId = referred.toDepartmentId();
        if (within) {
            add(at, Tone.SEA, "follow.happened.moved", department(referred.toDepartmentId()), agency());
        } else if (lastReply != null) {
            add(at, Tone.SEA, "follow.happened.referred-again", referred.agencyDueAt(), null, from, agency());
        } else {
            add(at, Tone.SEA, "follow.happened.referred", from, agency());
        }
    }

    /** Why it came back is the staff's matter; that it is again with who had it is the requester's. */
    private void tellReturn(ReferralReturned returned, Instant at) {
        boolean within = returned.toAgencyId() == returned.fromAgencyId();
        agencyId = returned.toAgencyId();
        toldDepartmentId = returned.toDepartmentId();
        if (!within) add(at, Tone.SEA, "referrals.story.returned", agency());
        else if (toldDepartmentId != 0) {
            add(at, Tone.SEA, "follow.happened.moved", department(toldDepartmentId), agency());
        }
    }

    /**
     * Until the first reply the promise counts, and it stays: what is told is that the agency may need longer, and why. After
     * it the agency's own time is what counts.
     */
    private void tellOfTime(CaseRescheduled rescheduled, Instant at) {
        var what = rescheduled.cause() == CaseRescheduled.Cause.PERIOD
                ? "follow.happened.period"
                : "follow.happened.rescheduled";
        if (lastReply != null) {
            add(at, Tone.SEA, what + "-again", rescheduled.after(), null, agency());
        } else if (promisedAt != null && rescheduled.after().isAfter(promisedAt)) {
            add(at, Tone.WAITS, what, rescheduled.after(), null, agency());
        }
    }

    /** Why the staff opened it again is their own matter. */
    private void tellReopening(CaseReopened reopened, Instant at) {
        toldDepartmentId = 0;
        boolean theirs = reopened.byRequester();
        add(
                at,
                Tone.SEA,
                theirs ? "follow.happened.reopened" : "follow.happened.reopened-by-agency",
                reopened.agencyDueAt(),
                theirs ? said(reopened.messageId(), null) : null,
                agency());
    }

    private void add(Instant at, Tone tone, String key, Name... names) {
        add(at, tone, key, null, null, names);
    }

    private void add(Instant at, Tone tone, String key, @Nullable Instant dueAt, @Nullable Said said, Name... names) {
        told.add(new Happening(at, tone, key, List.of(names), dueAt, said));
    }

    private @Nullable Said said(long messageId, @Nullable Name by) {
        var message = messages.get(messageId);
        if (message == null) return null;
        return new Said(messageId, by, message.text(), message.at(), files.getOrDefault(messageId, List.of()));
    }

    private Name agency() {
        return agencies.get(agencyId).name();
    }

    private Name department(long departmentId) {
        return agencies.getDepartment(departmentId).name();
    }
}
