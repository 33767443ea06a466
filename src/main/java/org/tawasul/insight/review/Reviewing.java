package org.tawasul.insight.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Covering;
import org.tawasul.database.Moments;
import org.tawasul.insight.review.Sample.Item;
import org.tawasul.insight.review.Sample.Review;
import org.tawasul.insight.review.Sample.State;
import org.tawasul.insight.review.events.ReplyReviewed;
import org.tawasul.insight.review.events.ReviewDisputed;
import org.tawasul.insight.review.events.ReviewSettled;
import org.tawasul.insight.review.events.SampleEvent;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;

/**
 * Reading a reply and scoring it. Two do so without knowing what the other says; when both are done, the score is their mean, or a third
 * settles what lies too far apart. What somebody has handed in is not changed any more: the other might have seen it by then.
 */
@Service
public class Reviewing {
    private final Samples samples;
    private final Scorecards scorecards;
    private final JdbcClient jdbc;
    private final Journal journal;

    Reviewing(Samples samples, Scorecards scorecards, JdbcClient jdbc, Journal journal) {
        this.samples = samples;
        this.scorecards = scorecards;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** What this officer has to do with a reply, done or not; a stranger has nothing to do with it. */
    Optional<Review> findOwn(Item item, Officer officer) {
        return samples.reviewsOf(item.sampleId(), item.nr()).stream()
                .filter(each -> each.officerId() == officer.id())
                .max(Comparator.comparingInt(Review::part));
    }

    /** The next reply of a sample that this reviewer has to read, then to settle; empty when nothing is left. */
    public OptionalInt nextOf(long sampleId, Officer officer) {
        var todo = samples.todoOf(sampleId, officer.id());
        int next = todo.next() != 0 ? todo.next() : todo.settling();
        return next == 0 ? OptionalInt.empty() : OptionalInt.of(next);
    }

    /** By what the replies of a sample are judged. */
    public Scorecard scorecardOf(long sampleId) {
        return scorecards.get(samples.find(sampleId).orElseThrow().version());
    }

    /** Keeps what there is so far. False when it was handed in before. */
    @Transactional
    public boolean keep(long sampleId, int nr, Officer officer, Values values, String remark) {
        var item = samples.lock(sampleId, nr);
        var own = findOwn(item, officer);
        if (item.isEnded() || own.isEmpty() || own.get().isDone()) return false;
        write(item, own.get().part(), values, remark, null);
        return true;
    }

    /** Hands it in. False when something is missing, or it was handed in before. */
    @Transactional
    public boolean finish(long sampleId, int nr, Officer officer, Values values, String remark, Instant at) {
        var item = samples.lock(sampleId, nr);
        var own = findOwn(item, officer);
        var scorecard = scorecardOf(item.sampleId());
        if (item.isEnded() || own.isEmpty() || own.get().isDone()) return false;
        if (scorecard.score(values).isEmpty()) return false;
        write(item, own.get().part(), values, remark, at);
        journal.append(
                SampleEvent.SUBJECT,
                sampleId,
                new ReplyReviewed(
                        sampleId, nr, own.get().part(), officer.id(), values.byCriterion(), left(item, officer.id())),
                at,
                officer.actor());
        conclude(item, scorecard, officer, at);
        return true;
    }

    /** It may not be read any more. */
    @Transactional
    public void leaveOut(long sampleId, int nr, Officer officer, Instant at) {
        var item = samples.lock(sampleId, nr);
        if (item.isEnded()) return;
        var over = new ArrayList<Long>();
        for (var each : samples.reviewsOf(sampleId, nr)) {
            if (each.isDone()) continue;
            write(item, each.part(), each.values(), each.remark(), at);
            if (!each.settles() && left(item, each.officerId()) == 0) over.add(each.officerId());
        }
        update(item, State.LEFT_OUT, null);
        journal.append(
                SampleEvent.SUBJECT, sampleId, new ReviewSettled(sampleId, nr, 0, 0, true, over), at, officer.actor());
    }

    private void conclude(Item item, Scorecard scorecard, Officer officer, Instant at) {
        var reviews = samples.reviewsOf(item.sampleId(), item.nr());
        var last = reviews.getLast();
        if (last.settles()) {
            if (last.isDone())
                settle(item, scorecard.score(last.values()).orElseThrow(), last.officerId(), officer.actor(), at);
            return;
        }
        if (!reviews.stream().allMatch(Review::isDone)) return;
        var one = reviews.getFirst();
        var disputed = scorecard.disputed(one.values(), last.values());
        if (disputed.isEmpty()) {
            double mean = (scorecard.score(one.values()).orElseThrow()
                            + scorecard.score(last.values()).orElseThrow())
                    / 2;
            settle(item, mean, 0, officer.actor(), at);
            return;
        }
        long third = third(item, one.officerId(), last.officerId());
        jdbc.sql("insert into insight.review (sample_id, nr, part, officer_id) values (:sample, :nr, 3, :officer)")
                .param("sample", item.sampleId())
                .param("nr", item.nr())
                .param("officer", third)
                .update();
        update(item, State.DISPUTED, null);
        journal.append(
                SampleEvent.SUBJECT,
                item.sampleId(),
                new ReviewDisputed(
                        item.sampleId(),
                        item.nr(),
                        third,
                        disputed.stream().map(Criterion::code).toList()),
                at,
                officer.actor());
    }

    /** Who has settled least so far, of those who did not read it; where nobody else reads, one of the two writes down what they agreed. */
    private long third(Item item, long one, long other) {
        var reviewers = samples.reviewersOf(item.sampleId());
        return reviewers.keySet().stream()
                .filter(each -> each != one && each != other)
                .findFirst()
                .orElseGet(() -> reviewers.keySet().iterator().next());
    }

    private void settle(Item item, double score, long by, Actor actor, Instant at) {
        update(item, State.SETTLED, score);
        journal.append(
                SampleEvent.SUBJECT,
                item.sampleId(),
                new ReviewSettled(item.sampleId(), item.nr(), by, score, false, List.of()),
                at,
                actor);
    }

    private void update(Item item, State state, @Nullable Double score) {
        jdbc.sql("update insight.sample_item set state = :state, score = :score where sample_id = :sample and nr = :nr")
                .param("state", state.name())
                .param("score", score)
                .param("sample", item.sampleId())
                .param("nr", item.nr())
                .update();
    }

    private void write(Item item, int part, Values values, String remark, @Nullable Instant doneAt) {
        var key = new HashMap<String, Object>(Map.of("sample", item.sampleId(), "nr", item.nr(), "part", part));
        jdbc.sql("""
                update insight.review set remark = :remark, done_at = :done
                 where sample_id = :sample and nr = :nr and part = :part
                """)
                .params(key)
                .param("remark", Covering.cover(remark))
                .param("done", Moments.bound(doneAt))
                .update();
        jdbc.sql("delete from insight.score where sample_id = :sample and nr = :nr and part = :part")
                .params(key)
                .update();
        values.byCriterion()
                .forEach((criterion, value) -> jdbc.sql("""
                        insert into insight.score (sample_id, nr, part, criterion, value)
                        values (:sample, :nr, :part, :criterion, :value)
                        """)
                        .params(key)
                        .param("criterion", criterion)
                        .param("value", value)
                        .update());
    }

    private int left(Item item, long officerId) {
        return jdbc.sql("""
                select count(*) from insight.review
                 where officer_id = :officer and sample_id = :sample and done_at is null and part < 3
                """)
                .param("officer", officerId)
                .param("sample", item.sampleId())
                .query(Integer.class)
                .single();
    }
}
