package org.tawasul.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Reading;
import org.tawasul.TawasulTest;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/** With 40,000 tasks every list is read along its index and stops after a page. */
@TawasulTest
class WorklistPlanTest {
    private static final String TABLE = "worklist.task";
    /** Some pages: what other tests changed is still in the indexes beside what is. */
    private static final long FEW = 500;

    static final String MANY = """
            insert into worklist.task (
              subject_id, source, opened_in, kind, nr, agency_id, department_id, officer_id, doer, confidential, since, due_at, due_fixed,
              stands_since, stood, done_at, done_by, ending)
            select 8000000000 + n, 'case', 8000000000 + n, (array['case.answer', 'case.triage', 'case.approve'])[1 + n % 3], 0,
                   900000 + n % 4, 900000 + n % 16, case when n % 5 < 2 then 0 else 900000 + n % 64 end,
                   (array['OFFICER', 'HEAD'])[1 + n / 64 % 2], false, at, at, false,
                   case when n % 11 = 0 then at end, 0,
                   case when n % 7 > 2 then at end, case when n % 7 > 2 then 900000 + n % 64 else 0 end,
                   case when n % 7 > 2 then 'DONE' end
              from (select n, timestamptz '2026-03-01 06:00Z' + (n * 7919 % 60000 - 30000) * interval '1 minute' as at
                      from generate_series(1, 40000) n) moments
            """;

    @Autowired
    Reading reading;

    @Autowired
    Tasks tasks;

    @Test
    void everyListIsReadAlongItsIndex() {
        reading.among(TABLE, MANY, () -> {
            for (var key : new TaskKey[] {null, new TaskKey(Instant.parse("2026-03-01T06:00:00Z"), 0, "")}) {
                cheap(Role.OFFICER, TaskList.MINE, "task_of_officer", key);
                cheap(Role.OFFICER, TaskList.FREE, "task_of_nobody", key);
                cheap(Role.HEAD, TaskList.MINE, "task_of_nobody", key);
            }
            cheap(Role.OFFICER, TaskList.STANDING, "standing_of_officer", null);
            var counting = reading.cost(TABLE, "worklist.task_of_officer", () -> tasks.count(officer(Role.HEAD)));
            assertThat(counting.whole()).isZero();
        });
    }

    private void cheap(Role role, TaskList list, String index, @org.jspecify.annotations.Nullable TaskKey key) {
        var cost = reading.cost(TABLE, "worklist." + index, () -> tasks.list(list, officer(role), key, Tasks.PAGE));
        assertThat(cost.whole()).as("%s for %s", list, role).isZero();
        assertThat(cost.entries()).as("%s for %s", list, role).isBetween(1L, FEW);
    }

    static Officer officer(Role role) {
        return new Officer(900_019, 900_003, 900_003, role, "plan", new Name("", ""), Language.AR);
    }
}
