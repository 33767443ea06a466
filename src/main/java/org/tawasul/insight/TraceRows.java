package org.tawasul.insight;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Rows;

/** The table of traces as a rebuild fills it: beside the one that pages read, without an index until all is there. */
@Repository
class TraceRows {
    private static final String NEXT = "insight.trace_next";
    private static final String COLUMNS = "case_id, what, day, agency_id, department_id, times, value, calendar, until";
    private static final int CHUNK = 20_000;

    private final JdbcTemplate jdbc;

    TraceRows(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    /** The traces of a rebuild on their way into it. Used by one thread. */
    final class Filling {
        private final Rows rows = new Rows(NEXT, COLUMNS);
        private final Runnable pause;
        private int waiting;

        private Filling(Runnable pause) {
            this.pause = pause;
        }

        void add(List<Trace> trail) {
            for (var trace : trail)
                rows.add(
                        trace.caseId(),
                        trace.what().name(),
                        trace.day(),
                        trace.agencyId(),
                        trace.departmentId(),
                        trace.times(),
                        trace.value(),
                        trace.calendar(),
                        written(trace.until()));
            waiting += trail.size();
            if (waiting < CHUNK) return;
            rows.send(jdbc);
            waiting = 0;
            pause.run();
        }

        /** Nothing comes any more: from now on they can be found. */
        void finish() {
            rows.send(jdbc);
            for (var index : indexes())
                jdbc.execute(index.sql()
                        .replace(
                                " " + index.name() + " ON insight.trace ",
                                " " + next(index.name()) + " ON " + NEXT + " "));
            jdbc.execute("analyze " + NEXT);
        }
    }

    /** Makes room for a rebuild; what another one left half done is gone. */
    Filling begin(Runnable pause) {
        jdbc.execute("drop table if exists " + NEXT);
        jdbc.execute("create table " + NEXT
                + " (like insight.trace including defaults including identity including constraints)");
        return new Filling(pause);
    }

    /** Lets what was built anew take the place of what pages read, under the same names. */
    void swap() {
        var indexes = indexes();
        jdbc.execute("drop table insight.trace");
        jdbc.execute("alter table " + NEXT + " rename to trace");
        for (var index : indexes)
            jdbc.execute("alter index insight." + next(index.name()) + " rename to " + index.name());
        jdbc.execute("alter table insight.trace add primary key using index trace_pkey");
    }

    static String written(LocalDate until) {
        return until.equals(LocalDate.MAX) ? "infinity" : until.toString();
    }

    private record Index(String name, String sql) {}

    /** Those of the table that pages read, its key too. */
    private List<Index> indexes() {
        return jdbc.query(
                "select indexname, indexdef from pg_indexes where schemaname = 'insight' and tablename = 'trace' order by 1",
                (row, number) -> new Index(row.getString(1), row.getString(2)));
    }

    private static String next(String index) {
        return "next_" + index;
    }
}
