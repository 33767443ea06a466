package org.tawasul.insight.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Permission.Right;
import org.tawasul.insight.review.events.ReplyReviewed;
import org.tawasul.insight.review.events.ReviewDisputed;
import org.tawasul.insight.review.events.ReviewSettled;
import org.tawasul.insight.review.events.ReviewsHandedOver;
import org.tawasul.insight.review.events.SampleDrawn;
import org.tawasul.insight.review.events.SampleEvent;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.worklist.About;
import org.tawasul.worklist.Allowance;
import org.tawasul.worklist.Ending;
import org.tawasul.worklist.Move;
import org.tawasul.worklist.Move.Begun;
import org.tawasul.worklist.Move.Closed;
import org.tawasul.worklist.Move.Opened;
import org.tawasul.worklist.Standing;
import org.tawasul.worklist.TaskKind;
import org.tawasul.worklist.TaskKind.Way;
import org.tawasul.worklist.TaskSource;
import org.tawasul.worklist.Whose;

/** The work that samples give: each reviewer has their replies to read, and single ones to settle. */
@Component
class ReviewTasks implements TaskSource {
    static final TaskKind READ =
            new TaskKind("sample.read", "review.task.read", Way.NAMED, Role.COMMITTEE, Allowance.days(10));
    static final TaskKind SETTLE =
            new TaskKind("sample.settle", "review.task.settle", Way.NAMED, Role.COMMITTEE, Allowance.days(3));

    private final Journal journal;
    private final Samples samples;

    ReviewTasks(Journal journal, Samples samples) {
        this.journal = journal;
        this.samples = samples;
    }

    @Override
    public String code() {
        return "sample";
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(READ, SETTLE);
    }

    @Override
    public Set<String> types() {
        return SampleEvent.TYPES.keySet();
    }

    /** A task of somebody who reads has their number, one of settling that of the reply. */
    @Override
    public List<Move> read(Entry entry, Standing now) {
        var type = SampleEvent.TYPES.get(entry.type());
        if (type == null) return List.of();
        return switch (journal.decode(entry, type)) {
            case SampleDrawn drawn -> {
                var moves = new ArrayList<Move>();
                moves.add(new Begun(Whose.NATION, ""));
                for (long reviewer : drawn.reviewers())
                    moves.add(new Opened(READ, reviewer, Whose.NATION.with(reviewer), null));
                yield moves;
            }
            case ReplyReviewed done ->
                done.part() < Sample.SETTLING && done.left() == 0
                        ? List.of(new Closed(READ, done.officerId(), Ending.DONE))
                        : List.of();
            case ReviewDisputed disputed ->
                List.of(new Opened(SETTLE, disputed.nr(), Whose.NATION.with(disputed.officerId()), null));
            case ReviewSettled settled -> {
                var moves = new ArrayList<Move>();
                moves.add(new Closed(SETTLE, settled.nr(), settled.leftOut() ? Ending.VOID : Ending.DONE));
                for (long officer : settled.over()) moves.add(new Closed(READ, officer, Ending.VOID));
                yield moves;
            }
            case ReviewsHandedOver over -> handedOver(over);
        };
    }

    private static List<Move> handedOver(ReviewsHandedOver over) {
        var moves = new ArrayList<Move>();
        if (over.left() == 0) moves.add(new Closed(READ, over.from(), Ending.PASSED));
        for (var given : over.given()) {
            var whose = Whose.NATION.with(given.to());
            if (given.part() < Sample.SETTLING) moves.add(new Opened(READ, given.to(), whose, null));
            else {
                moves.add(new Closed(SETTLE, given.nr(), Ending.PASSED));
                moves.add(new Opened(SETTLE, given.nr(), whose, null));
            }
        }
        return moves;
    }

    @Override
    public Map<Long, About> about(Collection<Long> subjectIds, Officer officer) {
        var found = new HashMap<Long, About>();
        if (!Right.READ_FIGURES.isOf(officer)) return found;
        for (long id : subjectIds) samples.find(id).ifPresent(each -> found.put(id, about(each)));
        return found;
    }

    /** Its days in figures, which read alike in both languages. */
    private static About about(Sample sample) {
        return new About(
                Long.toString(sample.id()), sample.first() + " – " + sample.last(), "/staff/samples/" + sample.id());
    }
}
