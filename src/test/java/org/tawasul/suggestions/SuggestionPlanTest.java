package org.tawasul.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Reading;
import org.tawasul.TawasulTest;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/** With 20,000 suggestions every list is read along its index and stops after a page. */
@TawasulTest
class SuggestionPlanTest {
    private static final String TABLE = "suggestions.suggestion";
    /** Some pages: what other tests changed is still in the indexes beside what is. */
    private static final long FEW = 500;

    private static final Instant MIDDLE = Instant.parse("2026-03-01T06:00:00Z");
    private static final String MANY = """
            with made as (
              insert into cases.cases (
                case_id, kind, status, service_id, agency_id, department_id, confidential, channel, language, requester_id,
                subject, text, submitted_at, due_at, agency_since, agency_due_at, version, digest)
              select 8000000000 + n, 'SUGGESTION', 'ASSIGNED', 1, 900000 + n % 4, 900000 + n % 16, false, 'WEB', 'ar', 1,
                     'موضوع', 'نص', at, at, at, at, 1, ''
                from (select n, timestamptz '2026-03-01 06:00Z' + (n * 7919 % 60000 - 30000) * interval '1 minute' as at
                        from generate_series(1, 20000) n) moments
              returning case_id, agency_id, department_id, submitted_at)
            insert into suggestions.suggestion (
              case_id, agency_id, department_id, service_id, group_id, confidential, shown, stage, since, due_at, submitted_at)
            select case_id, agency_id, department_id, 1, 900000 + case_id % 5, false, case_id % 3 < 2,
                   (array['SUBMITTED', 'STUDY', 'IMPLEMENTATION', 'DECLINED', 'PUBLISHED'])[1 + case_id % 5], submitted_at,
                   case when case_id % 5 < 3 then submitted_at end, submitted_at
              from made
            """;

    @Autowired
    Reading reading;

    @Autowired
    SuggestionWork work;

    @Autowired
    Shelves shelves;

    /** In one transaction: what another one made and took back is still in the indexes. */
    @Test
    void everyListIsReadAlongItsIndex() {
        reading.among(TABLE, MANY, () -> {
            for (var role : Role.values()) for (var list : WorkList.values()) cheap(list, role);
            for (var shelf : Shelf.values()) {
                for (var from : new ListKey[] {null, new ListKey(MIDDLE, 5_000)}) {
                    cheap("shelf_of_all", shelf, new Shelves.Filter(0, 0), from);
                    cheap("shelf_of_agency", shelf, new Shelves.Filter(900_001, 0), from);
                    cheap("shelf_of_group", shelf, new Shelves.Filter(0, 900_000 + groupOf(shelf)), from);
                }
            }
            countingReadsNoWholeTable();
        });
    }

    private void countingReadsNoWholeTable() {
        var shelf = reading.cost(TABLE, "suggestions.shelf_of_all", () -> shelves.count(new Shelves.Filter(0, 0)));
        assertThat(shelf.whole()).isZero();
        assertThat(shelf.entries()).isLessThanOrEqualTo(4L * Shelves.COUNTED + FEW);
        for (var role : Role.values())
            assertThat(reading.cost(TABLE, "suggestions.work_of_nation", () -> work.count(officer(role)))
                            .whole())
                    .as(role.name())
                    .isZero();
    }

    private void cheap(WorkList list, Role role) {
        for (var from : new ListKey[] {null, new ListKey(MIDDLE, 5_000)}) {
            var cost =
                    reading.cost(TABLE, "suggestions." + index(list, role), () -> work.list(list, officer(role), from));
            assertThat(cost.whole()).as("%s for %s", list, role).isZero();
            assertThat(cost.entries()).as("%s for %s", list, role).isBetween(1L, FEW);
        }
    }

    private void cheap(String index, Shelf shelf, Shelves.Filter filter, @Nullable ListKey from) {
        var cost = reading.cost(TABLE, "suggestions." + index, () -> shelves.list(shelf, filter, from));
        assertThat(cost.whole()).as("%s by %s", shelf, index).isZero();
        assertThat(cost.entries()).as("%s by %s", shelf, index).isBetween(1L, FEW);
    }

    /** Stages and groups of the made rows go together. */
    private static int groupOf(Shelf shelf) {
        return switch (shelf) {
            case OPEN -> 0;
            case ACCEPTED -> 2;
            case DECLINED -> 3;
            case IMPLEMENTED -> 4;
        };
    }

    private static String index(WorkList list, Role role) {
        var of = switch (role) {
            case OFFICER, HEAD -> "_of_department";
            case COORDINATOR, MINISTERS_OFFICE -> "_of_agency";
            case COMMITTEE, ADMINISTRATOR, AUDITOR, QUALITY -> "_of_nation";
        };
        return switch (list) {
                    case ALL -> "work";
                    case SUBMITTED, STUDY, IMPLEMENTATION -> "stage";
                    case OVER -> "over";
                }
                + of;
    }

    private static Officer officer(Role role) {
        boolean national = role.isNational();
        boolean leads = role == Role.COORDINATOR || role == Role.MINISTERS_OFFICE;
        return new Officer(
                900_131,
                national ? 0 : 900_001,
                national || leads ? 0 : 900_001,
                role,
                "plan",
                new Name("", ""),
                Language.AR);
    }
}
