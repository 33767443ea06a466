package org.tawasul.ratings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.ratings.events.ReplyRated;
import org.tawasul.worklist.About;
import org.tawasul.worklist.Move;
import org.tawasul.worklist.Move.Begun;
import org.tawasul.worklist.Move.Rated;
import org.tawasul.worklist.Standing;
import org.tawasul.worklist.TaskKind;
import org.tawasul.worklist.TaskSource;
import org.tawasul.worklist.Whose;
import org.tawasul.worklist.ofcases.CaseNames;

/** Ratings give nobody work, but say how it was received: one that is changed counts as it was given last. */
@Component
class RatedReplies implements TaskSource {
    private final Journal journal;
    private final CaseNames names;

    RatedReplies(Journal journal, CaseNames names) {
        this.journal = journal;
        this.names = names;
    }

    @Override
    public String code() {
        return "rating";
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of();
    }

    @Override
    public Set<String> types() {
        return Set.of(ReplyRated.class.getSimpleName());
    }

    @Override
    public Map<Long, About> about(Collection<Long> subjectIds, Officer officer) {
        return Map.of();
    }

    /** What was given for which reply is kept as the subject's trait, to take it back when it is changed. */
    @Override
    public List<Move> read(Entry entry, Standing now) {
        var rated = journal.decode(entry, ReplyRated.class);
        var whose = new Whose(rated.agencyId(), rated.departmentId(), rated.officerId());
        int marks = rated.handling() + rated.clarity() + rated.courtesy() + rated.ease();
        var before = now.trait().split(" ");
        boolean again = before.length == 2 && before[0].equals(Long.toString(rated.messageId()));
        return List.of(
                new Begun(whose, rated.messageId() + " " + marks, names.isConfidential(rated.caseId())),
                again ? new Rated(whose, 0, marks - Integer.parseInt(before[1])) : new Rated(whose, 1, marks));
    }
}
