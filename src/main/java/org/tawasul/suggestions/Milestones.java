package org.tawasul.suggestions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.CaseId;

/** What the agencies do to carry out what they accepted. */
@Repository
class Milestones {
    private final JdbcClient jdbc;

    Milestones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they are due. */
    List<Milestone> listOf(CaseId id) {
        return jdbc.sql("""
                select nr, name, due_on, first_due_on, delay_reason, reached_on, change from suggestions.milestone
                 where case_id = :id order by coalesce(reached_on, due_on), nr
                """)
                .param("id", id.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** Gives its number. The suggestion is locked. */
    int plan(CaseId id, String name, LocalDate dueOn) {
        return jdbc.sql("""
                insert into suggestions.milestone (case_id, nr, name, due_on, first_due_on)
                select :id, coalesce(max(nr), 0) + 1, :name, :due, :due from suggestions.milestone where case_id = :id
                returning nr
                """)
                .param("id", id.value())
                .param("name", name)
                .param("due", dueOn)
                .query(Integer.class)
                .single();
    }

    void move(CaseId id, int nr, LocalDate to, String reason) {
        jdbc.sql("""
                update suggestions.milestone set due_on = :to, delay_reason = :reason where case_id = :id and nr = :nr
                """)
                .param("to", to)
                .param("reason", reason)
                .param("id", id.value())
                .param("nr", nr)
                .update();
    }

    void reach(CaseId id, int nr, LocalDate on, String change) {
        jdbc.sql("""
                update suggestions.milestone set reached_on = :on, change = :change where case_id = :id and nr = :nr
                """)
                .param("on", on)
                .param("change", change)
                .param("id", id.value())
                .param("nr", nr)
                .update();
    }

    private static Milestone read(ResultSet row) throws SQLException {
        return new Milestone(
                row.getInt("nr"),
                row.getString("name"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("first_due_on", LocalDate.class),
                row.getString("delay_reason"),
                row.getObject("reached_on", LocalDate.class),
                row.getString("change"));
    }
}
