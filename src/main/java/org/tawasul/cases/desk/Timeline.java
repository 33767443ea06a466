package org.tawasul.cases.desk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Case;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Referring.Referral;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseClosed;
import org.tawasul.cases.events.CaseEscalated;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseMerged;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseReopened;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.cases.events.CaseTriaged;
import org.tawasul.cases.events.CaseUnmerged;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.cases.events.DelayAnnounced;
import org.tawasul.cases.events.NoteAdded;
import org.tawasul.cases.events.ReplyDrafted;
import org.tawasul.cases.events.ReplyProposed;
import org.tawasul.cases.events.ReplyReturned;
import org.tawasul.cases.events.RequesterAnswered;
import org.tawasul.cases.events.RequesterAsked;
import org.tawasul.catalogue.Services;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;
import org.tawasul.site.Tone;

/** Tells the journal of a case in sentences. */
@Component
class Timeline {
    private final Journal journal;
    private final Agencies agencies;
    private final Officers officers;
    private final Services services;
    private final Referring referring;

    Timeline(Journal journal, Agencies agencies, Officers officers, Services services, Referring referring) {
        this.journal = journal;
        this.agencies = agencies;
        this.officers = officers;
        this.services = services;
        this.referring = referring;
    }

    /** A sentence without its circumstances. */
    private record Sentence(String key, Tone tone, @Nullable String words, Name... names) {}

    /** Everything, the latest first. */
    List<Happening> of(Case found) {
        return tell(found, entry -> true).reversed();
    }

    /** What others than this officer did after the given version, the earliest first. */
    List<Happening> byOthersSince(Case found, int version, Officer officer) {
        var own = Actor.officer(officer.id()).value();
        return tell(found, entry -> entry.seq() > version && !entry.actor().equals(own));
    }

    private List<Happening> tell(Case found, Predicate<Entry> wanted) {
        var referrals = found.course().referred() == 0 ? List.<Referral>of() : referring.listOf(found.id());
        return journal.listOf(CaseEvent.SUBJECT, found.id().value()).stream()
                .filter(wanted)
                .map(entry -> happening(entry, found, referrals))
                .toList();
    }

    private Happening happening(Entry entry, Case found, List<Referral> referrals) {
        var type = Objects.requireNonNull(CaseEvent.TYPES.get(entry.type()));
        var sentence = sentence(journal.decode(entry, type), entry, found, referrals);
        var by = by(entry.actor());
        return new Happening(
                "cases.timeline." + sentence.key(),
                List.of(sentence.names()),
                entry.at(),
                by,
                by != null ? "" : byKey(entry.actor()),
                sentence.tone(),
                sentence.words());
    }

    private Sentence sentence(CaseEvent event, Entry entry, Case found, List<Referral> referrals) {
        return switch (event) {
            case CaseSubmitted submitted ->
                new Sentence(
                        "submitted",
                        Tone.SEA,
                        null,
                        agencies.get(submitted.agencyId()).name());
            case CaseTriaged triaged ->
                new Sentence(
                        "triaged",
                        Tone.SEA,
                        null,
                        services.get(triaged.serviceId()).name(),
                        agencies.getDepartment(triaged.departmentId()).name());
            case CaseAssigned assigned ->
                new Sentence(
                        assigned.claimed() ? "claimed" : "assigned",
                        Tone.SEA,
                        null,
                        officers.get(assigned.officerId()).name());
            case CaseReferred referred ->
                new Sentence(
                        "referred",
                        Tone.SEA,
                        referrals.stream()
                                .filter(referral -> referral.at().equals(entry.at()))
                                .map(Referral::reason)
                                .findFirst()
                                .orElse(null),
                        place(referred.fromAgencyId(), referred.fromDepartmentId()),
                        place(referred.toAgencyId(), referred.toDepartmentId()));
            case RequesterAsked _ -> new Sentence("asked", Tone.WAITS, null);
            case RequesterAnswered _ -> new Sentence("answered", Tone.SEA, null);
            case NoteAdded _ -> new Sentence("noted", Tone.PLAIN, null);
            case ReplyDrafted _ -> new Sentence("drafted", Tone.PLAIN, null);
            case CaseReplied replied ->
                replied.onTime()
                        ? new Sentence("replied", Tone.DONE, null)
                        : new Sentence("replied-late", Tone.LATE, null);
            case CaseClosed _ ->
                new Sentence("closed", Tone.PLAIN, found.course().closingReason());
            case CaseReopened reopened ->
                new Sentence(reopened.byRequester() ? "reopened-by-requester" : "reopened", Tone.WAITS, null);
            case CaseWithdrawn _ -> new Sentence("withdrawn", Tone.PLAIN, null);
            case ReplyProposed _ -> new Sentence("proposed", Tone.WAITS, null);
            case ReplyReturned _ -> new Sentence("returned", Tone.WAITS, null);
            case CaseMerged _ -> new Sentence("merged", Tone.PLAIN, null);
            case CaseEscalated escalated ->
                new Sentence(
                        (escalated.overdue() ? "escalated." : "warned.")
                                + escalated.role().toLowerCase(Locale.ROOT),
                        escalated.overdue() ? Tone.LATE : Tone.WAITS,
                        null);
            case DelayAnnounced _ -> new Sentence("delayed", Tone.WAITS, null);
            case CaseUnmerged _ -> new Sentence("unmerged", Tone.SEA, null);
        };
    }

    /** A department with its agency, or the agency alone. */
    private Name place(long agencyId, long departmentId) {
        var agency = agencies.get(agencyId).name();
        return agencies.findDepartment(departmentId)
                .map(Department::name)
                .map(department ->
                        new Name(department.ar() + " – " + agency.ar(), department.en() + " – " + agency.en()))
                .orElse(agency);
    }

    private @Nullable Name by(String actor) {
        return actor.startsWith("officer:")
                ? officers.get(Long.parseLong(actor.substring("officer:".length())))
                        .name()
                : null;
    }

    private static String byKey(String actor) {
        if (actor.startsWith("person:")) return "cases.by.requester";
        return actor.startsWith("source:") ? "cases.by.source" : "cases.by.system";
    }
}
