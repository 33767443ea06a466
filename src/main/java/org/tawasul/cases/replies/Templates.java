package org.tawasul.cases.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Holder;
import org.tawasul.cases.replies.TemplateChanged.Wording;
import org.tawasul.database.Moments;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;

/** The templates: the general ones, those of an agency and those of a department. The journal knows each as it was. */
@Repository
@NamedInterface("replies")
public class Templates {
    private static final String COLUMNS =
            "template_id, agency_id, department_id, title_ar, title_en, text_ar, text_en, retired_at";
    static final int PAGE = 25;
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Journal journal;

    Templates(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** What whoever holds a case may choose from: the nearest first. */
    public List<Template> listFor(Holder holder) {
        return jdbc.sql("select " + COLUMNS + """
                  from cases.template
                 where agency_id in (0, :agency) and department_id in (0, :department) and retired_at is null
                 order by department_id desc, agency_id desc, template_id limit
                """ + MOST)
                .param("agency", holder.agencyId())
                .param("department", holder.departmentId())
                .query(Templates::template)
                .list();
    }

    /** By their ids, the retired among them. */
    public Map<Long, Template> findAll(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc
                .sql("select " + COLUMNS + " from cases.template where template_id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(Templates::template)
                .list()
                .stream()
                .collect(Collectors.toMap(Template::id, Function.identity()));
    }

    public Optional<Template> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from cases.template where template_id = :id")
                .param("id", id)
                .query(Templates::template)
                .optional();
    }

    /** Those that everybody is offered, the oldest first. */
    public List<Template> listGeneral() {
        return jdbc.sql("select " + COLUMNS
                        + " from cases.template where agency_id = 0 and retired_at is null order by template_id limit "
                        + MOST)
                .query(Templates::template)
                .list();
    }

    /** Those that an officer looks after, the agency's first: one more than a page when there are more. */
    List<Template> listOwnedBy(Officer officer, @Nullable Template after) {
        var own = officer.departmentId() == 0 ? "" : " and department_id = :department";
        return jdbc.sql("select " + COLUMNS + """
                  from cases.template
                 where agency_id = :agency%s and retired_at is null
                   and (department_id, template_id) > (:afterDepartment, :after)
                 order by department_id, template_id limit %d
                """.formatted(own, PAGE + 1))
                .param("agency", officer.agencyId())
                .param("department", officer.departmentId())
                .param("afterDepartment", after == null ? -1 : after.departmentId())
                .param("after", after == null ? 0 : after.id())
                .query(Templates::template)
                .list();
    }

    /** Whether an officer looks after it: who leads the agency, the department, or the nation's administration. */
    static boolean isOwnedBy(Officer officer, Template template) {
        return !template.retired()
                && template.agencyId() == officer.agencyId()
                && (officer.departmentId() == 0 || template.departmentId() == officer.departmentId());
    }

    @Transactional
    public long add(Template template, Officer by, Instant at) {
        long id = jdbc.sql("""
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
        write(new TemplateChanged(id, template.agencyId(), null, Wording.of(template)), by, at);
        return id;
    }

    @Transactional
    public void change(Template template, Officer by, Instant at) {
        var before = hold(template.id()).orElse(null);
        if (before == null || Wording.of(before).equals(Wording.of(template))) return;
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
        write(new TemplateChanged(before.id(), before.agencyId(), Wording.of(before), Wording.of(template)), by, at);
    }

    /** It is offered no more; replies that were written with it stay what they are. */
    @Transactional
    public void retire(long id, Officer by, Instant at) {
        var before = hold(id).orElse(null);
        if (before == null) return;
        jdbc.sql("update cases.template set retired_at = :at where template_id = :id and retired_at is null")
                .param("at", Moments.bound(at))
                .param("id", id)
                .update();
        write(new TemplateChanged(id, before.agencyId(), Wording.of(before), null), by, at);
    }

    /** As it is until our transaction ends. */
    private Optional<Template> hold(long id) {
        return jdbc.sql("select " + COLUMNS
                        + " from cases.template where template_id = :id and retired_at is null for update")
                .param("id", id)
                .query(Templates::template)
                .optional();
    }

    private void write(TemplateChanged event, Officer by, Instant at) {
        journal.append(TemplateChanged.SUBJECT, event.templateId(), event, at, by.actor());
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
