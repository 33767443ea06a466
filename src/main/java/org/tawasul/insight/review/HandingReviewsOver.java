package org.tawasul.insight.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.insight.review.Sample.Item;
import org.tawasul.insight.review.Sample.Review;
import org.tawasul.insight.review.events.ReviewsHandedOver;
import org.tawasul.insight.review.events.ReviewsHandedOver.Given;
import org.tawasul.insight.review.events.SampleEvent;
import org.tawasul.journal.Journal;

/**
 * Somebody who is ill or has left does not keep a sample from being read: what they have not handed in goes to the other reviewers,
 * to those with least to read first, and never to who reads the same reply already. What they had kept so far is thrown away.
 */
@Service
class HandingReviewsOver {
    private final Samples samples;
    private final Officers officers;
    private final JdbcClient jdbc;
    private final Journal journal;

    HandingReviewsOver(Samples samples, Officers officers, JdbcClient jdbc, Journal journal) {
        this.samples = samples;
        this.officers = officers;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** How many were given to others; what nobody else may read stays. */
    @Transactional
    int handOver(long sampleId, long from, Officer by, Instant at) {
        var ended = samples.itemsOf(sampleId).stream()
                .filter(Item::isEnded)
                .map(Item::nr)
                .collect(Collectors.toSet());
        var reviews = samples.reviewsOf(sampleId);
        var readers = new HashMap<Integer, HashSet<Long>>();
        var load = new HashMap<Long, Integer>();
        for (var each : reviews) {
            readers.computeIfAbsent(each.nr(), nr -> new HashSet<>()).add(each.officerId());
            if (!each.isDone()) load.merge(each.officerId(), 1, Integer::sum);
        }
        var others = samples.reviewersOf(sampleId).keySet().stream()
                .filter(each -> each != from && officers.findActive(each).isPresent())
                .toList();
        int left = 0;
        var given = new ArrayList<Given>();
        for (var each : reviews) {
            if (each.officerId() != from || each.isDone() || ended.contains(each.nr())) continue;
            var taken = readers.getOrDefault(each.nr(), new HashSet<>());
            var to = others.stream()
                    .filter(other -> !taken.contains(other))
                    .min(Comparator.comparingInt(other -> load.getOrDefault(other, 0)));
            if (to.isEmpty()) {
                if (!each.settles()) left++;
                continue;
            }
            give(sampleId, each, to.get());
            taken.add(to.get());
            load.merge(to.get(), 1, Integer::sum);
            given.add(new Given(each.nr(), each.part(), to.get()));
        }
        if (!given.isEmpty())
            journal.append(
                    SampleEvent.SUBJECT,
                    sampleId,
                    new ReviewsHandedOver(sampleId, from, left, List.copyOf(given)),
                    at,
                    by.actor());
        return given.size();
    }

    private void give(long sampleId, Review review, long to) {
        samples.lock(sampleId, review.nr());
        jdbc.sql("delete from insight.score where sample_id = :sample and nr = :nr and part = :part")
                .param("sample", sampleId)
                .param("nr", review.nr())
                .param("part", review.part())
                .update();
        jdbc.sql("""
                update insight.review set officer_id = :to, remark = ''
                 where sample_id = :sample and nr = :nr and part = :part and done_at is null
                """)
                .param("to", to)
                .param("sample", sampleId)
                .param("nr", review.nr())
                .param("part", review.part())
                .update();
    }
}
