package org.tawasul.cases.desk;

import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.FairQueue;
import org.tawasul.cases.ImportanceCriteria;
import org.tawasul.cases.ImportanceCriterion;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseClosed;
import org.tawasul.cases.events.CaseReopened;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.cases.events.CaseTriaged;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.cases.events.NoteAdded;
import org.tawasul.cases.events.ReplyDrafted;
import org.tawasul.cases.events.RequesterAnswered;
import org.tawasul.cases.events.RequesterAsked;
import org.tawasul.cases.telling.Circumstances;
import org.tawasul.cases.telling.Sentence;
import org.tawasul.cases.telling.Teller;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.catalogue.Services;
import org.tawasul.journal.Actor;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.language.Texts;
import org.tawasul.site.Tone;

/** Tells the plain way of a case, from its submission to its end. */
@Component
class OrdinarySentences implements Teller {
    private final Agencies agencies;
    private final Officers officers;
    private final Services services;
    private final ImportanceCriteria criteria;
    private final FairQueue queue;
    private final Texts texts;

    OrdinarySentences(
            Agencies agencies,
            Officers officers,
            Services services,
            ImportanceCriteria criteria,
            FairQueue queue,
            Texts texts) {
        this.agencies = agencies;
        this.officers = officers;
        this.services = services;
        this.criteria = criteria;
        this.queue = queue;
        this.texts = texts;
    }

    @Override
    public void teach(Tellings tellings) {
        tellings.staff(
                CaseSubmitted.class,
                submitted -> Sentence.of(
                        "cases.timeline.submitted",
                        Tone.SEA,
                        agencies.get(submitted.agencyId()).name()));
        tellings.staff(CaseTriaged.class, this::triaged);
        tellings.staff(CaseAssigned.class, this::assigned);
        tellings.staff(
                RequesterAsked.class,
                asked -> Sentence.of("cases.timeline.asked", Tone.WAITS).writtenIn(asked.messageId()));
        tellings.staff(
                RequesterAnswered.class,
                answered -> Sentence.of("cases.timeline.answered", Tone.SEA).writtenIn(answered.messageId()));
        tellings.staff(
                NoteAdded.class,
                note -> Sentence.of("cases.timeline.noted", Tone.PLAIN).writtenIn(note.messageId()));
        tellings.staff(ReplyDrafted.class, Sentence.of("cases.timeline.drafted", Tone.PLAIN));
        tellings.staff(CaseReplied.class, this::replied);
        tellings.staff(
                CaseClosed.class,
                (closed, about) -> Sentence.of("cases.timeline.closed", Tone.PLAIN)
                        .saying(about.found().course().closingReason()));
        tellings.staff(
                CaseReopened.class,
                reopened -> Sentence.of(
                                "cases.timeline." + (reopened.byRequester() ? "reopened-by-requester" : "reopened"),
                                Tone.WAITS)
                        .writtenIn(reopened.messageId()));
        tellings.staff(CaseWithdrawn.class, Sentence.of("cases.timeline.withdrawn", Tone.PLAIN));
        tellings.silent(NoteAdded.class, ReplyDrafted.class);
    }

    /** With the published criterion for which it matters as much as it does, where there is one. */
    private Sentence triaged(CaseTriaged triaged) {
        var service = services.get(triaged.serviceId()).name();
        var department = agencies.getDepartment(triaged.departmentId()).name();
        var criterion = triaged.criterion();
        return criterion == null
                ? Sentence.of("cases.timeline.triaged", Tone.SEA, service, department)
                : Sentence.of(
                        "cases.timeline.triaged.because",
                        Tone.SEA,
                        service,
                        department,
                        both("importance." + triaged.importance()),
                        criteria.find(criterion)
                                .map(ImportanceCriterion::text)
                                .orElseGet(() -> new Name(criterion, criterion)));
    }

    private Name both(String key) {
        return new Name(texts.get(Language.AR, key), texts.get(Language.EN, key));
    }

    private Sentence assigned(CaseAssigned assigned, Circumstances about) {
        var key = "cases.timeline." + (assigned.claimed() ? "claimed" : "assigned");
        var to = officers.get(assigned.officerId()).name();
        return assigned.outOfTurn() == null
                ? Sentence.of(key, Tone.SEA, to)
                : Sentence.of(key + ".out-of-turn", Tone.WAITS, to)
                        .saying(queue.wordsOf(about.found().id(), about.entry().seq()));
    }

    private Sentence replied(CaseReplied replied, Circumstances about) {
        var tone = replied.onTime() ? Tone.DONE : Tone.LATE;
        var late = replied.onTime() ? "" : "-late";
        var told = isOwn(about.entry().actor(), replied.officerId())
                ? Sentence.of("cases.timeline.replied" + late, tone)
                : Sentence.of(
                        "cases.timeline.approved" + late,
                        tone,
                        officers.get(replied.officerId()).name());
        return told.writtenIn(replied.messageId());
    }

    /** Not by a second person in their name. */
    private static boolean isOwn(String actor, long officerId) {
        long officer = Actor.principalOf(actor);
        return officer == 0 || officer == officerId;
    }
}
