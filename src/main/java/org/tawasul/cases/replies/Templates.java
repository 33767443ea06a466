package org.tawasul.cases.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Holder;
import org.tawasul.database.Moments;
import org.tawasul.language.Name;

/** The templates: the general ones, those of an agency and those of a department. */
@Repository
public class Templates {
    private static final String COLUMNS =
            "template_id, agency_id, department_id, title_ar, title_en, text_ar, text_en, retired_at";
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Templates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What whoever holds a case may choose from: the nearest first. */
    public List<Template> listFor(Holder holder) {
        return jdbc.sql("select " + COLUMNS + """
                  from cases.template
                 where agency_id in (0, :agency) and department_id in (0, :department) and retired_at is null
                 order by department_id desc, agency_id desc, template_id limit :limit
                """)
                .param("agency", holder.agencyId())
                .param("department", holder.departmentId())
                .param("limit", MOST)
                .query(Templates::template)
                .list();
    }

    public Optional<Template> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from cases.template where template_id = :id")
                .param("id", id)
                .query(Templates::template)
                .optional();
    }

    /** Those that an officer looks after. */
    List<Template> listOwnedBy(Officer officer) {
        return jdbc.sql("select " + COLUMNS + """
                  from cases.template
                 where agency_id = :agency and (:department = 0 or department_id = :department) and retired_at is null
                 order by department_id, template_id limit :limit
                """)
                .param("agency", officer.agencyId())
                .param("department", officer.departmentId())
                .param("limit", MOST)
                .query(Templates::template)
                .list();
    }

    long add(Template template) {
        return jdbc.sql("""
                insert into cases.template (agency_id, department_id, title_ar, title_en, text_ar, text_en)
                values (:agency, :department, :titleAr, :titleEn, :textAr, :textEn) returning template_id
                """)
                .param("agency", template.agencyId())
                .param("department", template.departmentId())
                .param("titleAr", template.title().ar())
                .param("titleEn", template.title().en())
                .param("textAr", template.text().ar())
                .param("textEn", template.text().en())
                .query(Long.class)
                .single();
    }

    void change(Template template) {
        jdbc.sql("""
                update cases.template
                   set department_id = :department, title_ar = :titleAr, title_en = :titleEn, text_ar = :textAr, text_en = :textEn
                 where template_id = :id and retired_at is null
                """)
                .param("id", template.id())
                .param("department", template.departmentId())
                .param("titleAr", template.title().ar())
                .param("titleEn", template.title().en())
                .param("textAr", template.text().ar())
                .param("textEn", template.text().en())
                .update();
    }

    /** It is offered no more; replies that were written with it stay what they are. */
    void retire(long id, Instant at) {
        jdbc.sql("update cases.template set retired_at = :at where template_id = :id and retired_at is null")
                .param("at", Moments.bound(at))
                .param("id", id)
                .update();
    }

    private static Template template(ResultSet row, int number) throws SQLException {
        return new Template(
                row.getLong("template_id"),
                row.getLong("agency_id"),
                row.getLong("department_id"),
                new Name(row.getString("title_ar"), row.getString("title_en")),
                new Name(row.getString("text_ar"), row.getString("text_en")),
                Moments.find(row, "retired_at") != null);
    }
}
