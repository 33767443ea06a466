package org.tawasul.notices;

import java.time.Duration;
import java.time.InstantSource;
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
import org.tawasul.notices.Notice.Medium;
import org.tawasul.people.People;
import org.tawasul.people.Person;

/**
 * Tells the requester at each stage that concerns them: an SMS, and an e-mail where there is an address. What happened
 * A referral that comes back is no news to them: their page tells it, and the next message follows when it is handled. What happened
 * long before it is read here (an import, a rebuild) is news to nobody and is passed over.
 */
@Component
class StageNotices implements Subscriber {
    /** Older than this is not news. */
    private static final Duration NEWS = Duration.ofHours(48);

    private final Journal journal;
    private final Cases cases;
    private final People people;
    private final Agencies agencies;
    private final Wording wording;
    private final Outbox outbox;
    private final Dispatcher dispatcher;
    private final InstantSource clock;

    StageNotices(
            Journal journal,
            Cases cases,
            People people,
            Agencies agencies,
            Wording wording,
            Outbox outbox,
            Dispatcher dispatcher,
            InstantSource clock) {
        this.journal = journal;
        this.cases = cases;
        this.people = people;
        this.agencies = agencies;
        this.wording = wording;
        this.outbox = outbox;
        this.dispatcher = dispatcher;
        this.clock = clock;
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
        var oldest = clock.instant().minus(NEWS);
        for (var entry : batch) if (entry.at().isAfter(oldest)) tell(entry);
        dispatcher.wake();
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
        var said = said(event, subject, requester);
        if (said == null) return;
        // Taken by one officer after another it is still "being handled": said once. Everything else each time.
        var once = "case:" + entry.subjectId() + ":" + (event instanceof CaseAssigned ? "handled" : entry.seq());
        add(once + ":sms", subject, said.kind(), Medium.SMS, requester.phone(), requester, null, said.sms());
        var email = requester.email();
        if (email != null) {
            add(once + ":email", subject, said.kind(), Medium.EMAIL, email, requester, said.subject(), said.email());
        }
    }

    private Wording.@Nullable Said said(CaseEvent event, Case subject, Person requester) {
        var language = requester.language();
        var agency = agencies.get(subject.holder().agencyId()).name().in(language);
        return switch (event) {
            case CaseSubmitted submitted -> wording.received(subject, requester, agency, submitted.dueAt());
            case CaseAssigned assigned -> wording.handled(subject, requester, agency);
            case CaseReferred referred ->
                referred.fromAgencyId() == referred.toAgencyId()
                        ? null
                        : wording.referred(
                                subject,
                                requester,
                                agencies.get(referred.fromAgencyId()).name().in(language),
                                agencies.get(referred.toAgencyId()).name().in(language));
            case JointOwnerNamed named ->
                named.fromAgencyId() == named.agencyId()
                        ? null
                        : wording.referred(
                                subject,
                                requester,
                                agencies.get(named.fromAgencyId()).name().in(language),
                                agencies.get(named.agencyId()).name().in(language));
            case CaseUnmerged unmerged -> {
                var back = unmerged.back();
                yield back == null || back.fromAgencyId() == back.agencyId()
                        ? null
                        : wording.referred(
                                subject,
                                requester,
                                agencies.get(back.fromAgencyId()).name().in(language),
                                agencies.get(back.agencyId()).name().in(language));
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

    private void add(
            String once,
            Case subject,
            String kind,
            Medium medium,
            String recipient,
            Person requester,
            @Nullable String title,
            String text) {
        outbox.add(
                new Outbox.Draft(
                        once, subject.id().value(), kind, medium, recipient, requester.language(), title, text),
                clock.instant());
    }
}
