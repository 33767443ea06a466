package org.tawasul.cases.macros;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.events.MacroKept;
import org.tawasul.cases.events.MacroRemoved;
import org.tawasul.journal.Journal;

/** The macros of all departments and agencies. */
@Repository
public class Macros {
    private static final String SUBJECT = "macro";
    static final int PAGE = 25;
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Journal journal;

    Macros(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Those that the officer may use, by their names. */
    public List<Macro> listFor(Officer officer) {
        return list(officer, null, MOST);
    }

    /** A page of them: one more when there are more. */
    List<Macro> listFor(Officer officer, @Nullable Macro after) {
        return list(officer, after, PAGE + 1);
    }

    private List<Macro> list(Officer officer, @Nullable Macro after, int limit) {
        if (officer.agencyId() == 0) return List.of();
        // Told as a case, so that the planner neither looks for the departments one by one nor takes them for rare.
        var own = Macro.isForAllOf(officer)
                ? ""
                : " and case when department_id is null then true else department_id = :department end";
        return jdbc.sql("""
                select * from cases.macro
                 where agency_id = :agency%s and (name, macro_id) > (:name, :id)
                 order by name, macro_id limit %d
                """.formatted(own, limit))
                .param("agency", officer.agencyId())
                .param("department", officer.departmentId())
                .param("name", after == null ? "" : after.name())
                .param("id", after == null ? 0 : after.id())
                .query((row, number) -> read(row))
                .list();
    }

    public Optional<Macro> find(long id, Officer officer) {
        return jdbc.sql("select * from cases.macro where macro_id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional()
                .filter(macro -> macro.isFor(officer));
    }

    /** Keeps a new one, or what a known one has become; throws when the name is taken there. */
    @Transactional
    public long keep(Macro macro, Officer by, Instant at) throws DuplicateKeyException {
        var errand = macro.errand();
        long id = jdbc.sql(macro.id() == 0 ? """
                        insert into cases.macro (agency_id, department_id, name, takes, assign_to, importance, note, question,
                                                 template_id, closes, closing_reason)
                        values (:agency, nullif(:department, 0), :name, :takes, nullif(:assignTo, 0), nullif(:importance, 0),
                                nullif(:note, ''), nullif(:question, ''), nullif(:template, 0), :closes, nullif(:reason, ''))
                        returning macro_id
                        """ : """
                        update cases.macro
                           set agency_id = :agency, department_id = nullif(:department, 0), name = :name, takes = :takes,
                               assign_to = nullif(:assignTo, 0), importance = nullif(:importance, 0),
                               note = nullif(:note, ''), question = nullif(:question, ''),
                               template_id = nullif(:template, 0), closes = :closes,
                               closing_reason = nullif(:reason, '')
                         where macro_id = :id returning macro_id
                        """)
                .param("id", macro.id())
                .param("agency", macro.agencyId())
                .param("department", macro.departmentId())
                .param("name", macro.name())
                .param("takes", errand.takes())
                .param("assignTo", errand.assignTo())
                .param("importance", errand.importance())
                .param("note", errand.note())
                .param("question", errand.question())
                .param("template", errand.template())
                .param("closes", errand.closes())
                .param("reason", errand.closingReason())
                .query(Long.class)
                .single();
        journal.append(SUBJECT, id, new MacroKept(id, macro.agencyId(), macro.departmentId()), at, by.actor());
        return id;
    }

    @Transactional
    public void remove(Macro macro, Officer by, Instant at) {
        jdbc.sql("delete from cases.macro where macro_id = :id")
                .param("id", macro.id())
                .update();
        journal.append(
                SUBJECT,
                macro.id(),
                new MacroRemoved(macro.id(), macro.agencyId(), macro.departmentId()),
                at,
                by.actor());
    }

    private static Macro read(ResultSet row) throws SQLException {
        return new Macro(
                row.getLong("macro_id"),
                row.getLong("agency_id"),
                row.getLong("department_id"),
                row.getString("name"),
                new Errand(
                        row.getBoolean("takes"),
                        row.getLong("assign_to"),
                        row.getInt("importance"),
                        told(row.getString("note")),
                        told(row.getString("question")),
                        row.getLong("template_id"),
                        row.getBoolean("closes"),
                        told(row.getString("closing_reason"))));
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }
}
