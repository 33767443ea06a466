package org.tawasul.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Reading;
import org.tawasul.TawasulTest;
import org.tawasul.agencies.Role;
import org.tawasul.worklist.MyWeek.DoneKey;
import org.tawasul.worklist.Tally.Level;

/** With 40,000 tasks what waits for whom is read along its index, and late tasks are counted no further than to a limit. */
@TawasulTest
class QualityPlanTest {
    private static final String TABLE = "worklist.task";
    private static final long FEW = 500;
    private static final Instant MIDDLE = Instant.parse("2026-03-01T06:00:00Z");

    @Autowired
    Reading reading;

    @Autowired
    Tasks tasks;

    @Autowired
    Figures figures;

    @Test
    void everyListOfTheQualitySystemIsReadAlongItsIndex() {
        reading.among(TABLE, WorklistPlanTest.MANY, () -> {
            for (var key : new TaskKey[] {null, new TaskKey(MIDDLE, 0, "")}) {
                cheap(Level.NATION, "", "task_of_nation", key);
                cheap(Level.AGENCY, "", "task_of_agency", key);
                cheap(Level.DEPARTMENT, "", "task_of_department", key);
                cheap(Level.NATION, "case.answer", "kind_of_nation", key);
                cheap(Level.AGENCY, "case.answer", "kind_of_agency", key);
                cheap(Level.DEPARTMENT, "case.answer", "kind_of_department", key);
            }
            for (var key : new DoneKey[] {null, new DoneKey(MIDDLE, 0)}) {
                var done = reading.cost(
                        TABLE,
                        "worklist.done_of_officer",
                        () -> tasks.listDone(
                                WorklistPlanTest.officer(Role.OFFICER), WorklistPlanTest.officer(Role.HEAD), key, 30));
                assertThat(done.whole()).isZero();
                assertThat(done.entries()).isBetween(1L, FEW);
            }
            var places = List.of(new Whose(900_001, 0, 0), new Whose(900_002, 0, 0));
            var late = reading.cost(
                    TABLE,
                    "worklist.task_of_agency",
                    () -> figures.waits(Level.AGENCY, places, MIDDLE.plusSeconds(10_000_000)));
            assertThat(late.whole()).isZero();
            // Each beyond the limit is left out; what another test took back is still in the index beside what is.
            assertThat(late.entries()).isBetween(1L, 3L * places.size() * Figures.COUNTED);
        });
    }

    private void cheap(Level level, String kind, String index, @Nullable TaskKey key) {
        var whose = switch (level) {
            case NATION -> Whose.NATION;
            case AGENCY -> new Whose(900_003, 0, 0);
            default -> new Whose(900_003, 900_003, 0);
        };
        var cost = reading.cost(
                TABLE,
                "worklist." + index,
                () -> tasks.listIn(new Realm(level, whose), WorklistPlanTest.officer(Role.OFFICER), kind, key, 30));
        assertThat(cost.whole()).as("%s of %s", level, kind).isZero();
        assertThat(cost.entries()).as("%s of %s", level, kind).isBetween(1L, FEW);
    }
}
