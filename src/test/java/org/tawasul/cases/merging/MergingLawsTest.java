package org.tawasul.cases.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Status;

/** Whoever merges what into what at the same moment: nobody follows a follower, and there is no ring. */
@TawasulTest
class MergingLawsTest {
    private static final int CASES = 7;
    private static final int STEPS = 60;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Merging merging;

    @Autowired
    JdbcClient jdbc;

    @RepeatedTest(12)
    void manyAtOnceLeaveNoRingAndNoChain(RepetitionInfo repetition) throws Exception {
        var random = new Random(repetition.getCurrentRepetition());
        var ids = new ArrayList<CaseId>();
        for (int i = 0; i < CASES; i++) ids.add(cast.complaint(Instant.now()).id());
        var steps = new ArrayList<Callable<Outcome>>();
        for (int i = 0; i < STEPS; i++) {
            var one = ids.get(random.nextInt(CASES));
            var other = ids.get(random.nextInt(CASES));
            steps.add(
                    random.nextInt(4) == 0
                            ? () -> merging.unmerge(one, cast.layla, Instant.now())
                            : () -> merging.merge(one, other, cast.layla, Instant.now()));
        }
        try (var crew = Executors.newFixedThreadPool(8)) {
            for (var future : crew.invokeAll(steps)) future.get();
        }
        var all = ids.stream().map(cases::get).toList();
        assertThat(all).allSatisfy(MergingLawsTest.this::followsALeaderOrNobody);
        assertThat(all).anySatisfy(found -> assertThat(found.status()).isNotEqualTo(Status.MERGED));
        assertThat(brokenSeals(ids)).isZero();
    }

    @RepeatedTest(20)
    void ofTwoWhoMergeIntoEachOtherExactlyOneWins() throws Exception {
        var one = cast.complaint(Instant.now()).id();
        var other = cast.complaint(Instant.now()).id();
        List<Callable<Outcome>> both = List.of(
                () -> merging.merge(one, other, cast.layla, Instant.now()),
                () -> merging.merge(other, one, cast.layla, Instant.now()));
        try (var crew = Executors.newFixedThreadPool(2)) {
            var outcomes = new ArrayList<Outcome>();
            for (var future : crew.invokeAll(both)) outcomes.add(future.get());
            assertThat(outcomes).containsOnlyOnce(new Done());
        }
        assertThat(List.of(cases.get(one), cases.get(other))).allSatisfy(this::followsALeaderOrNobody);
    }

    private void followsALeaderOrNobody(Case found) {
        long leader = found.ties().mergedInto();
        assertThat(leader != 0).isEqualTo(found.status() == Status.MERGED);
        if (leader == 0) return;
        assertThat(leader).isNotEqualTo(found.id().value());
        assertThat(cases.get(new CaseId(leader)).ties().mergedInto()).isZero();
    }

    private int brokenSeals(List<CaseId> ids) {
        return jdbc.sql("""
                select count(*) from cases.cases c
                  left join journal.entry e on e.subject = 'case' and e.subject_id = c.case_id and e.seq = c.version
                 where c.case_id = any (:ids) and c.digest is distinct from e.digest
                """)
                .param("ids", ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query(Integer.class)
                .single();
    }
}
