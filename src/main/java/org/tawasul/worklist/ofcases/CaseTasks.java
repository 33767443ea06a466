package org.tawasul.worklist.ofcases;

import static org.tawasul.worklist.Ending.DONE;
import static org.tawasul.worklist.Ending.PASSED;
import static org.tawasul.worklist.Ending.VOID;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseEscalated;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseHandedOver;
import org.tawasul.cases.events.CaseMerged;
import org.tawasul.cases.events.CaseMoved;
import org.tawasul.cases.events.CasePaused;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseReopened;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.events.CaseRescheduled;
import org.tawasul.cases.events.CaseResumed;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.cases.events.CaseTriaged;
import org.tawasul.cases.events.CaseUnmerged;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.cases.events.CommitteeAsked;
import org.tawasul.cases.events.DelayAnnounced;
import org.tawasul.cases.events.InterimReplied;
import org.tawasul.cases.events.JointOwnerNamed;
import org.tawasul.cases.events.PartAnswered;
import org.tawasul.cases.events.PartCancelled;
import org.tawasul.cases.events.PartOpened;
import org.tawasul.cases.events.PromiseAsked;
import org.tawasul.cases.events.PromiseComesDue;
import org.tawasul.cases.events.ReferralAccepted;
import org.tawasul.cases.events.ReferralReturned;
import org.tawasul.cases.events.ReplyProposed;
import org.tawasul.cases.events.ReplyRecalled;
import org.tawasul.cases.events.ReplyReturned;
import org.tawasul.cases.events.RequesterAnswered;
import org.tawasul.cases.events.RequesterAsked;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.language.Dates;
import org.tawasul.worklist.About;
import org.tawasul.worklist.Allowance;
import org.tawasul.worklist.Move;
import org.tawasul.worklist.Move.CameBack;
import org.tawasul.worklist.Move.Closed;
import org.tawasul.worklist.Move.Dropped;
import org.tawasul.worklist.Move.Given;
import org.tawasul.worklist.Move.Opened;
import org.tawasul.worklist.Standing;
import org.tawasul.worklist.TaskKind;
import org.tawasul.worklist.TaskKind.Way;
import org.tawasul.worklist.TaskSource;
import org.tawasul.worklist.Whose;

/**
 * The work that cases give. An open case waits for one thing at a time: to be triaged or accepted, then to be answered, where
 * replies are read twice to be approved; a part waits for its contribution. Beside that a promise may fall due, the
 * requester may have to be told how it stands, or the committee may have been asked.
 */
@Component
class CaseTasks implements TaskSource {
    static final TaskKind TRIAGE = kind("triage", Way.HOLDER, Role.OFFICER, Allowance.hours(4));
    static final TaskKind ACCEPT = kind("accept", Way.PLACE, Role.HEAD, Allowance.days(1));
    static final TaskKind ANSWER = kind("answer", Way.HOLDER, Role.OFFICER, Allowance.days(3));
    static final TaskKind DECIDE = kind("decide", Way.HOLDER, Role.OFFICER, Allowance.days(8));
    static final TaskKind REOPENED = kind("reopened", Way.HOLDER, Role.OFFICER, Allowance.days(2));
    static final TaskKind APPROVE = kind("approve", Way.PLACE, Role.HEAD, Allowance.hours(4));
    static final TaskKind CONTRIBUTE = kind("contribute", Way.HOLDER, Role.OFFICER, Allowance.days(2));
    static final TaskKind TELL = kind("tell", Way.HOLDER, Role.OFFICER, Allowance.hours(4));
    static final TaskKind COMMITTEE = kind("committee", Way.NAMED, Role.COMMITTEE, Allowance.days(2));
    static final TaskKind PROMISE = kind("promise", Way.NAMED, Role.OFFICER, Allowance.days(1));

    /** Those of which a case has one at a time. */
    private static final List<TaskKind> MAIN = List.of(TRIAGE, ACCEPT, ANSWER, DECIDE, REOPENED, APPROVE, CONTRIBUTE);

    private static final List<TaskKind> ANSWERING = List.of(ANSWER, DECIDE, REOPENED);
    private static final String SUGGESTION = "SUGGESTION";

    private final Journal journal;
    private final CaseNames names;

    CaseTasks(Journal journal, CaseNames names) {
        this.journal = journal;
        this.names = names;
    }

    private static TaskKind kind(String name, Way way, Role doer, Allowance usual) {
        return new TaskKind("case." + name, "worklist.task." + name, way, doer, usual);
    }

    @Override
    public String code() {
        return "case";
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(TRIAGE, ACCEPT, ANSWER, DECIDE, REOPENED, APPROVE, CONTRIBUTE, TELL, COMMITTEE, PROMISE);
    }

    @Override
    public Set<String> types() {
        return CaseEvent.types();
    }

    @Override
    public Map<Long, About> about(Collection<Long> subjectIds, Officer officer) {
        return names.about(subjectIds, officer, "/staff/cases/");
    }

    @Override
    public List<Move> read(Entry entry, Standing now) {
        var type = CaseEvent.TYPES.get(entry.type());
        if (type == null) return List.of();
        var event = journal.decode(entry, type);
        return switch (event) {
            case CaseSubmitted submitted ->
                List.of(
                        new Move.Begun(
                                new Whose(submitted.agencyId(), submitted.departmentId(), 0),
                                submitted.kind(),
                                names.isConfidential(submitted.caseId())),
                        new Opened(TRIAGE));
            case PartOpened part ->
                List.of(
                        new Move.Begun(
                                new Whose(part.agencyId(), part.departmentId(), 0),
                                "PART",
                                names.isConfidential(part.caseId())),
                        new Opened(CONTRIBUTE));
            case CaseTriaged _, CaseAssigned _, ReferralAccepted _ -> takenOn(event, now);
            case RequesterAsked _ -> with(takenOn(event, now), new Move.Stood());
            case RequesterAnswered _, CaseResumed _ -> List.of(new Move.WentOn());
            case CasePaused _ -> List.of(new Move.Stood());
            case CaseReferred _, JointOwnerNamed _ -> sentOn(event, now);
            case ReferralReturned _ ->
                now.isOpen(ACCEPT)
                        ? with(given(event, now), new Closed(ACCEPT, DONE), new Opened(work(now)))
                        : given(event, now);
            case ReplyProposed _ ->
                with(closing(now, DONE), new Move.WentOn(), new Given(holder(event, now)), new Opened(APPROVE));
            case ReplyReturned _ -> List.of(new Closed(APPROVE, DONE), new Opened(work(now)));
            case ReplyRecalled _ -> List.of(new Closed(APPROVE, VOID), new Opened(work(now)));
            case CaseReplied _, PartAnswered _ -> with(closing(now, DONE), new Closed(TELL, VOID), committeeOver());
            case CaseReopened _ -> List.of(new CameBack(), new Opened(REOPENED));
            case CaseUnmerged _ ->
                with(given(event, now), new Opened(now.findLast(MAIN).orElse(work(now))));
            case CaseMerged _, CaseWithdrawn _, PartCancelled _ -> List.of(new Dropped());
            case CaseHandedOver _, CaseMoved _ -> given(event, now);
            case CommitteeAsked _ -> List.of(new Opened(COMMITTEE, 0, Whose.NATION, null));
            case CaseEscalated escalated ->
                !escalated.overdue() && now.findOpen(ANSWERING).isPresent() ? List.of(new Opened(TELL)) : List.of();
            case InterimReplied _, DelayAnnounced _ -> List.of(new Closed(TELL, DONE));
            case PromiseComesDue promise ->
                List.of(new Opened(
                        PROMISE, promise.messageId(), now.whose().with(promise.officerId()), tomorrow(entry.at())));
            case PromiseAsked promise -> List.of(new Closed(PROMISE, promise.messageId(), VOID));
            case CaseRescheduled _ -> List.of(new Move.Remeasured());
            default -> List.of();
        };
    }

    /** Somebody begins to work on it: what was to be triaged or accepted is to be answered now. */
    private static List<Move> takenOn(CaseEvent event, Standing now) {
        var moves = new ArrayList<Move>();
        for (var first : List.of(TRIAGE, ACCEPT)) if (now.isOpen(first)) moves.add(new Closed(first, DONE));
        moves.addAll(given(event, now));
        if (!now.trait().equals("PART") && (now.isOpen(TRIAGE) || now.isOpen(ACCEPT))) moves.add(new Opened(work(now)));
        if (now.trait().equals("PART") && now.isOpen(ACCEPT)) moves.add(new Opened(CONTRIBUTE));
        return moves;
    }

    /** What was looked at and sent on was triaged; what was to be answered was not answered. A follower only goes along. */
    private static List<Move> sentOn(CaseEvent event, Standing now) {
        var main = now.findOpen(MAIN);
        if (main.isEmpty()) return given(event, now);
        boolean looked = event instanceof CaseReferred
                && (main.get().equals(TRIAGE) || main.get().equals(ACCEPT));
        var moves = new ArrayList<Move>();
        moves.add(new Closed(main.get(), looked ? DONE : PASSED));
        moves.add(new Closed(TELL, VOID));
        if (event instanceof JointOwnerNamed) moves.add(new Closed(COMMITTEE, DONE));
        moves.addAll(given(event, now));
        moves.add(new Opened(ACCEPT));
        return moves;
    }

    private static List<Move> given(CaseEvent event, Standing now) {
        return Optional.ofNullable(CaseHolders.after(event, now))
                .map(whose -> List.<Move>of(new Given(whose)))
                .orElse(List.of());
    }

    private static Whose holder(CaseEvent event, Standing now) {
        return Optional.ofNullable(CaseHolders.after(event, now)).orElse(now.whose());
    }

    private static List<Move> closing(Standing now, org.tawasul.worklist.Ending ending) {
        return now.findOpen(MAIN)
                .map(main -> List.<Move>of(new Closed(main, ending)))
                .orElse(List.of());
    }

    private static Move committeeOver() {
        return new Closed(COMMITTEE, VOID);
    }

    /** Answering it: a suggestion is answered by its decision. */
    private static TaskKind work(Standing now) {
        return now.trait().equals(SUGGESTION) ? DECIDE : ANSWER;
    }

    private static List<Move> with(List<Move> moves, Move... more) {
        var all = new ArrayList<>(moves);
        all.addAll(List.of(more));
        return all;
    }

    /** The end of the next day. */
    private static Instant tomorrow(Instant at) {
        return LocalDate.ofInstant(at, Dates.ZONE)
                .plusDays(2)
                .atStartOfDay(Dates.ZONE)
                .toInstant()
                .minus(Duration.ofSeconds(1));
    }
}
