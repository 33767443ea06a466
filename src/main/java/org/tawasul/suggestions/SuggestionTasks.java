package org.tawasul.suggestions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.suggestions.events.MilestoneMoved;
import org.tawasul.suggestions.events.MilestonePlanned;
import org.tawasul.suggestions.events.MilestoneReached;
import org.tawasul.suggestions.events.StudyBegun;
import org.tawasul.suggestions.events.SuggestionDecided;
import org.tawasul.suggestions.events.SuggestionEvent;
import org.tawasul.suggestions.events.SuggestionJoined;
import org.tawasul.suggestions.events.SuggestionPublished;
import org.tawasul.worklist.About;
import org.tawasul.worklist.Allowance;
import org.tawasul.worklist.Ending;
import org.tawasul.worklist.Move;
import org.tawasul.worklist.Move.Begun;
import org.tawasul.worklist.Move.Closed;
import org.tawasul.worklist.Move.Dropped;
import org.tawasul.worklist.Move.Given;
import org.tawasul.worklist.Move.Opened;
import org.tawasul.worklist.Standing;
import org.tawasul.worklist.TaskKind;
import org.tawasul.worklist.TaskKind.Way;
import org.tawasul.worklist.TaskSource;
import org.tawasul.worklist.Whose;
import org.tawasul.worklist.ofcases.CaseHolders;
import org.tawasul.worklist.ofcases.CaseNames;

/** The work that suggestions give beside their cases: a study, and after the decision a plan, its milestones and the publication. */
@Component
class SuggestionTasks implements TaskSource {
    static final TaskKind STUDY = kind("study", Way.NAMED, Allowance.days(5));
    static final TaskKind PLAN = kind("plan", Way.HOLDER, Allowance.days(Owed.DAYS_TO_TELL));
    static final TaskKind MILESTONE = kind("milestone", Way.HOLDER, Allowance.days(20));
    static final TaskKind PUBLISH = kind("publish", Way.HOLDER, Allowance.days(Owed.DAYS_TO_TELL));

    private final Journal journal;
    private final CaseNames names;

    SuggestionTasks(Journal journal, CaseNames names) {
        this.journal = journal;
        this.names = names;
    }

    private static TaskKind kind(String name, Way way, Allowance usual) {
        return new TaskKind("suggestion." + name, "suggestions.task." + name, way, Role.OFFICER, usual);
    }

    @Override
    public String code() {
        return "suggestion";
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(STUDY, PLAN, MILESTONE, PUBLISH);
    }

    /** Its own events, and those by which its case goes somewhere. */
    @Override
    public Set<String> types() {
        var types = new HashSet<>(SuggestionEvent.TYPES.keySet());
        types.addAll(CaseEvent.types());
        return Set.copyOf(types);
    }

    @Override
    public Map<Long, About> about(Collection<Long> subjectIds, Officer officer) {
        return names.about(subjectIds, officer, "/staff/suggestions/");
    }

    @Override
    public List<Move> read(Entry entry, Standing now) {
        var type = SuggestionEvent.TYPES.get(entry.type());
        if (type != null) return ofSuggestion(journal.decode(entry, type), now);
        var ofCase = CaseEvent.TYPES.get(entry.type());
        return ofCase == null ? List.of() : ofCase(journal.decode(entry, ofCase), now);
    }

    private List<Move> ofCase(CaseEvent event, Standing now) {
        if (event instanceof CaseSubmitted submitted)
            return submitted.kind().equals("SUGGESTION")
                    ? List.of(new Begun(
                            new Whose(submitted.agencyId(), submitted.departmentId(), 0),
                            "",
                            names.isConfidential(submitted.caseId())))
                    : List.of();
        if (event instanceof CaseWithdrawn) return List.of(new Dropped());
        var whose = CaseHolders.after(event, now);
        return whose == null ? List.of() : List.of(new Given(whose));
    }

    private static List<Move> ofSuggestion(SuggestionEvent event, Standing now) {
        return switch (event) {
            case StudyBegun study ->
                List.of(
                        new Closed(STUDY, Ending.PASSED),
                        new Opened(STUDY, 0, now.whose().with(study.studentId()), Owed.endOf(study.until())));
            case SuggestionDecided decided ->
                decided.verdict().equals(Verdict.DECLINED.name())
                        ? List.of(new Closed(STUDY, Ending.DONE))
                        : List.of(new Closed(STUDY, Ending.DONE), new Opened(PLAN));
            case MilestonePlanned planned ->
                List.of(
                        new Closed(PLAN, Ending.DONE),
                        new Closed(PUBLISH, Ending.VOID),
                        new Opened(MILESTONE, planned.nr(), null, Owed.endOf(planned.dueOn())));
            case MilestoneMoved moved -> List.of(new Move.Postponed(MILESTONE, moved.nr(), Owed.endOf(moved.to())));
            case MilestoneReached reached -> reached(reached, now);
            case SuggestionPublished _ -> List.of(new Closed(PLAN, Ending.VOID), new Closed(PUBLISH, Ending.DONE));
            case SuggestionJoined _ -> List.of(new Dropped());
            default -> List.of();
        };
    }

    /** After the last one it can be told to everybody. */
    private static List<Move> reached(MilestoneReached reached, Standing now) {
        var moves = new ArrayList<Move>();
        moves.add(new Closed(MILESTONE, reached.nr(), Ending.DONE));
        if (!now.isOpenBeside(MILESTONE, reached.nr())) moves.add(new Opened(PUBLISH));
        return moves;
    }
}
