package org.tawasul.cases.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Case;
import org.tawasul.cases.FairQueue;
import org.tawasul.cases.ImportanceCriterion;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Referrals.Referral;
import org.tawasul.cases.Referrals.Return;
import org.tawasul.cases.Referring;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseClosed;
import org.tawasul.cases.events.CaseEscalated;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseMerged;
import org.tawasul.cases.events.CasePaused;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseReopened;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.events.CaseRescheduled;
import org.tawasul.cases.events.CaseResumed;
import org.tawasul.cases.events.CaseSplit;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.cases.events.CaseTriaged;
import org.tawasul.cases.events.CaseUnmerged;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.cases.events.CommitteeAsked;
import org.tawasul.cases.events.ContributionReceived;
import org.tawasul.cases.events.DelayAnnounced;
import org.tawasul.cases.events.InterimReplied;
import org.tawasul.cases.events.JointOwnerNamed;
import org.tawasul.cases.events.NoteAdded;
import org.tawasul.cases.events.PartAnswered;
import org.tawasul.cases.events.PartCancelled;
import org.tawasul.cases.events.PartDropped;
import org.tawasul.cases.events.PartOpened;
import org.tawasul.cases.events.PromiseAsked;
import org.tawasul.cases.events.PromiseBroken;
import org.tawasul.cases.events.PromiseComesDue;
import org.tawasul.cases.events.PromiseKept;
import org.tawasul.cases.events.PromiseUnanswered;
import org.tawasul.cases.events.ReferralAccepted;
import org.tawasul.cases.events.ReferralReturned;
import org.tawasul.cases.events.ReplyDrafted;
import org.tawasul.cases.events.ReplyProposed;
import org.tawasul.cases.events.ReplyRecalled;
import org.tawasul.cases.events.ReplyReturned;
import org.tawasul.cases.events.RequesterAnswered;
import org.tawasul.cases.events.RequesterAsked;
import org.tawasul.catalogue.Services;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.language.Texts;
import org.tawasul.site.Tone;

/** Tells the journal of a case in sentences. */
@Component
class Timeline {
    private static final Set<String> BESIDE =
            Set.of(NoteAdded.class.getSimpleName(), ReplyDrafted.class.getSimpleName());

    private final Journal journal;
    private final Agencies agencies;
    private final Officers officers;
    private final Services services;
    private final Referring referring;
    private final FairQueue queue;
    private final Messages messages;
    private final Texts texts;

    Timeline(
            Journal journal,
            Agencies agencies,
            Officers officers,
            Services services,
            Referring referring,
            Messages messages,
            FairQueue queue,
            Texts texts) {
        this.journal = journal;
        this.agencies = agencies;
        this.officers = officers;
        this.services = services;
        this.referring = referring;
        this.queue = queue;
        this.messages = messages;
        this.texts = texts;
    }

    /** A sentence without its circumstances. */
    private record Sentence(String key, Tone tone, @Nullable String words, Name... names) {}

    /** Everything, the latest first. */
    List<Happening> of(Case found) {
        return tell(found, entry -> true, Map.of()).reversed();
    }

    /**
     * What others than this officer did after the given version with what they wrote, the earliest first. What the product
     * did itself because a moment had come overtakes nobody.
     */
    List<Happening> byOthersSince(Case found, int version, Officer officer) {
        return since(found, version, officer, Set.of());
    }

    /** The same without notes and drafts, which change nothing about the case. */
    List<Happening> stepsByOthersSince(Case found, int version, Officer officer) {
        return since(found, version, officer, BESIDE);
    }

    private List<Happening> since(Case found, int version, Officer officer, Set<String> without) {
        if (found.version() <= version) return List.of();
        var own = Actor.officer(officer.id()).value();
        var written = messages.listOf(found.id()).stream().collect(Collectors.toMap(Message::id, Message::text));
        return tell(
                found,
                entry -> entry.seq() > version
                        && !entry.actor().equals(own)
                        && !entry.actor().equals(Actor.CLOCK.value())
                        && !without.contains(entry.type()),
                written);
    }

    /** @param written what the messages say whose text is told too */
    private List<Happening> tell(Case found, Predicate<Entry> wanted, Map<Long, String> written) {
        var referrals = found.course().referred() == 0 ? List.<Referral>of() : referring.listOf(found.id());
        return journal.listOf(CaseEvent.SUBJECT, found.id().value()).stream()
                .filter(wanted)
                .map(entry -> happening(entry, found, referrals, written))
                .toList();
    }

    private Happening happening(Entry entry, Case found, List<Referral> referrals, Map<Long, String> written) {
        var type = Objects.requireNonNull(CaseEvent.TYPES.get(entry.type()));
        var event = journal.decode(entry, type);
        var sentence = sentence(event, entry, found, referrals);
        var words = written.get(messageOf(event));
        var by = by(entry.actor());
        return new Happening(
                "cases.timeline." + sentence.key(),
                List.of(sentence.names()),
                entry.at(),
                by,
                by != null ? "" : byKey(entry.actor()),
                sentence.tone(),
                words != null ? words : sentence.words());
    }

    /** The message that was written with it; 0 for none. */
    private static long messageOf(CaseEvent event) {
        return switch (event) {
            case NoteAdded note -> note.messageId();
            case RequesterAsked asked -> asked.messageId();
            case RequesterAnswered answered -> answered.messageId();
            case CaseReplied replied -> replied.messageId();
            case CaseReopened reopened -> reopened.messageId();
            case InterimReplied interim -> interim.messageId();
            case ReplyReturned returned -> returned.messageId();
            default -> 0;
        };
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
                        triaged.criterion() == null ? "triaged" : "triaged.because",
                        Tone.SEA,
                        null,
                        services.get(triaged.serviceId()).name(),
                        agencies.getDepartment(triaged.departmentId()).name(),
                        both("importance." + triaged.importance()),
                        criterion(triaged.criterion()));
            case CaseAssigned assigned ->
                new Sentence(
                        (assigned.claimed() ? "claimed" : "assigned")
                                + (assigned.outOfTurn() == null ? "" : ".out-of-turn"),
                        assigned.outOfTurn() == null ? Tone.SEA : Tone.WAITS,
                        assigned.outOfTurn() == null ? null : queue.wordsOf(found.id(), entry.seq()),
                        officers.get(assigned.officerId()).name());
            case CaseReferred referred ->
                new Sentence(
                        "referred" + because(referred.because()),
                        Tone.SEA,
                        referrals.stream()
                                .filter(referral -> referral.at().equals(entry.at()))
                                .map(Referral::reason)
                                .findFirst()
                                .orElse(null),
                        place(referred.fromAgencyId(), referred.fromDepartmentId()),
                        place(referred.toAgencyId(), referred.toDepartmentId()));
            case CaseSplit _ -> new Sentence("split", Tone.SEA, null);
            case PartOpened opened ->
                new Sentence("part-opened", Tone.SEA, null, place(opened.agencyId(), opened.departmentId()));
            case PartAnswered _ -> new Sentence("part-answered", Tone.DONE, null);
            case PartCancelled _ -> new Sentence("part-cancelled", Tone.PLAIN, null);
            case PartDropped _ -> new Sentence("part-dropped", Tone.PLAIN, null);
            case ContributionReceived received ->
                new Sentence(
                        "contributed",
                        Tone.SEA,
                        null,
                        agencies.get(received.agencyId()).name());
            case ReferralAccepted accepted ->
                new Sentence("accepted", Tone.SEA, null, place(accepted.agencyId(), accepted.departmentId()));
            case ReferralReturned returned ->
                new Sentence(
                        "referral-returned" + because(returned.because()),
                        Tone.WAITS,
                        referrals.stream()
                                .flatMap(referral -> Stream.ofNullable(referral.returned()))
                                .filter(each -> each.at().equals(entry.at()))
                                .map(Return::words)
                                .findFirst()
                                .orElse(null),
                        place(returned.fromAgencyId(), returned.fromDepartmentId()),
                        place(returned.toAgencyId(), returned.toDepartmentId()));
            case CommitteeAsked _ -> new Sentence("committee-asked", Tone.WAITS, null);
            case JointOwnerNamed named ->
                new Sentence(
                        "owner-named",
                        Tone.SEA,
                        referrals.stream()
                                .filter(referral -> referral.at().equals(entry.at()))
                                .map(Referral::reason)
                                .findFirst()
                                .orElse(null),
                        agencies.get(named.agencyId()).name());
            case RequesterAsked _ -> new Sentence("asked", Tone.WAITS, null);
            case RequesterAnswered _ -> new Sentence("answered", Tone.SEA, null);
            case NoteAdded _ -> new Sentence("noted", Tone.PLAIN, null);
            case ReplyDrafted _ -> new Sentence("drafted", Tone.PLAIN, null);
            case CaseReplied replied
            when !isOwn(entry, replied.officerId()) ->
                new Sentence(
                        replied.onTime() ? "approved" : "approved-late",
                        replied.onTime() ? Tone.DONE : Tone.LATE,
                        null,
                        officers.get(replied.officerId()).name());
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
            case CasePaused paused ->
                new Sentence("paused." + paused.reason().toLowerCase(Locale.ROOT), Tone.PLAIN, null);
            case CaseResumed _ -> new Sentence("resumed", Tone.SEA, null);
            case DelayAnnounced _ -> new Sentence("delayed", Tone.WAITS, null);
            case ReplyRecalled _ -> new Sentence("recalled", Tone.PLAIN, null);
            case InterimReplied _ -> new Sentence("interim", Tone.SEA, null);
            case PromiseComesDue _ -> new Sentence("promise-comes-due", Tone.WAITS, null);
            case PromiseAsked _ -> new Sentence("promise-asked", Tone.PLAIN, null);
            case PromiseKept _ -> new Sentence("promise-kept", Tone.DONE, null);
            case PromiseBroken broken ->
                new Sentence(broken.reopens() ? "promise-broken-reopens" : "promise-broken", Tone.LATE, null);
            case PromiseUnanswered _ -> new Sentence("promise-unanswered", Tone.PLAIN, null);
            case CaseRescheduled rescheduled -> rescheduled(rescheduled);
            case CaseUnmerged _ -> new Sentence("unmerged", Tone.SEA, null);
        };
    }

    /** The published one for which a case matters as much as it does. */
    private Name criterion(@Nullable String name) {
        return name == null
                ? new Name("", "")
                : both(ImportanceCriterion.valueOf(name).key());
    }

    private Name both(String key) {
        return new Name(texts.get(Language.AR, key), texts.get(Language.EN, key));
    }

    /** The end of a key that says why; another reason is in the words alone. */
    private static String because(@Nullable String name) {
        return name == null || name.equals("OTHER")
                ? ""
                : "." + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Sentence rescheduled(CaseRescheduled event) {
        var key = "rescheduled." + event.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var on = event.on() == null ? new Name("", "") : Dates.inWords(event.on());
        return new Sentence(
                event.on() == null && event.cause() == CaseRescheduled.Cause.HOLIDAY ? "rescheduled.calendar" : key,
                event.after().isBefore(event.before()) ? Tone.WAITS : Tone.SEA,
                null,
                Dates.inWordsWithTime(event.before()),
                Dates.inWordsWithTime(event.after()),
                on);
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

    /** Not by a second person in their name. */
    private static boolean isOwn(Entry entry, long officerId) {
        return !entry.actor().startsWith("officer:")
                || entry.actor().equals(Actor.officer(officerId).value());
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
