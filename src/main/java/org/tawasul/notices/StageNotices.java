package org.tawasul.notices;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseClosed;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseReopened;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.cases.events.CaseUnmerged;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.cases.events.DelayAnnounced;
import org.tawasul.cases.events.IdentityRevealed;
import org.tawasul.cases.events.InterimReplied;
import org.tawasul.cases.events.JointOwnerNamed;
import org.tawasul.cases.events.PromiseAsked;
import org.tawasul.cases.events.RequesterAnswered;
import org.tawasul.cases.events.RequesterAsked;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriber;
import org.tawasul.people.People;
import org.tawasul.people.Person;

/**
 * Tells the requester each stage that concerns them. A referral that comes back is no news to them: their page tells it, and
 * the next message follows when it is handled.
 */
@Component
class StageNotices implements Subscriber {
    private final Journal journal;
    private final Cases cases;
    private final People people;
    private final Agencies agencies;
    private final Wording wording;
    private final RequesterNotices notices;

    StageNotices(
            Journal journal, Cases cases, People people, Agencies agencies, Wording wording, RequesterNotices notices) {
        this.journal = journal;
        this.cases = cases;
        this.people = people;
        this.agencies = agencies;
        this.wording = wording;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "CaseSubmitted",
                "CaseAssigned",
                "CaseReferred",
                "CaseUnmerged",
                "JointOwnerNamed",
                "RequesterAsked",
                "RequesterAnswered",
                "CaseReplied",
                "InterimReplied",
                "PromiseAsked",
                "CaseClosed",
                "CaseReopened",
                "CaseWithdrawn",
                "DelayAnnounced",
                "IdentityRevealed");
    }

    @Override
    public void handle(List<Entry> batch) {
        notices.eachOf(batch, this::tell);
    }

    private void tell(Entry entry) {
        var type = CaseEvent.TYPES.get(entry.type());
        if (type == null) return;
        var event = journal.decode(entry, type);
        var subject = cases.get(new CaseId(event.caseId()));
        if (subject.ties().partOf() != 0) {
            if (!(event instanceof IdentityRevealed)) return; // they follow the whole
            subject = cases.get(new CaseId(subject.ties().partOf()));
        }
        var requester = people.get(subject.matter().requesterId());
        // Taken by one officer after another it is still "being handled": said once. Everything else each time.
        var once = "case:" + entry.subjectId() + ":" + (event instanceof CaseAssigned ? "handled" : entry.seq());
        notices.tell(once, subject, requester, said(event, subject, requester));
    }

    private Wording.@Nullable Said said(CaseEvent event, Case subject, Person requester) {
        var language = requester.language();
        var agency = agencies.get(subject.holder().agencyId()).name().in(language);
        return switch (event) {
            case CaseSubmitted submitted -> wording.received(subject, requester, agency, submitted.dueAt());
            case CaseAssigned assigned -> wording.handled(subject, requester, agency);
            case CaseReferred referred -> referred(subject, requester, referred.fromAgencyId(), referred.toAgencyId());
            case JointOwnerNamed named -> referred(subject, requester, named.fromAgencyId(), named.agencyId());
            case CaseUnmerged unmerged -> {
                var back = unmerged.back();
                yield back == null ? null : referred(subject, requester, back.fromAgencyId(), back.agencyId());
            }
            case RequesterAsked asked -> wording.asked(subject, requester, agency);
            case RequesterAnswered answered -> wording.answerReceived(subject, requester, agency);
            case CaseReplied replied -> wording.replied(subject, requester, agency, replied.messageId());
            case InterimReplied interim -> wording.repliedInterim(subject, requester, agency);
            case PromiseAsked asked -> wording.promiseAsked(subject, requester, agency, asked.messageId());
            case CaseClosed closed -> wording.closed(subject, requester);
            case CaseReopened reopened -> wording.reopened(subject, requester, agency, reopened.agencyDueAt());
            case DelayAnnounced delayed ->
                wording.delayed(subject, requester, agency, delayed.until(), delayed.reason());
            case CaseWithdrawn withdrawn -> wording.withdrawn(subject, requester);
            case IdentityRevealed revealed -> wording.revealed(subject, requester, agency, revealed.field());
            default -> null;
        };
    }

    /** From one department of an agency to another it is no news to them. */
    private Wording.@Nullable Said referred(Case subject, Person requester, long from, long to) {
        var language = requester.language();
        return from == to
                ? null
                : wording.referred(
                        subject,
                        requester,
                        agencies.get(from).name().in(language),
                        agencies.get(to).name().in(language));
    }
}
