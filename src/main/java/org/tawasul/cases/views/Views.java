package org.tawasul.cases.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.desk.DeskFilter;

/** The saved views of all desks. */
@Repository
public class Views {
    static final int MOST = 20;

    private final JdbcClient jdbc;

    Views(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those on the desk of this officer: what is shared with them first, in the order of their making. */
    public List<SavedView> listFor(Officer officer) {
        return jdbc.sql("""
                select v.*, s.view_id is not null as starts
                  from (select * from cases.view where officer_id = :officer
                        union all
                        select * from cases.view
                         where agency_id = :agency and (department_id is null or department_id = :department)) v
                  left join cases.start_view s on s.officer_id = :officer and s.view_id = v.view_id
                 order by v.officer_id nulls first, v.view_id limit :most
                """)
                .param("officer", officer.id())
                .param("agency", officer.agencyId())
                .param("department", officer.departmentId())
                .param("most", 2 * MOST)
                .query((row, number) -> read(row, officer))
                .list();
    }

    /** Whether somebody may share a view with those whom they lead. */
    public static boolean mayShare(Officer officer) {
        return Right.SHARE_VIEWS.isOf(officer);
    }

    /** False when there are as many as there may be. */
    boolean save(Officer officer, String name, boolean shared, String list, DeskFilter filter) {
        return jdbc.sql("""
                insert into cases.view (officer_id, agency_id, department_id, name, list, status, kind, channel, importance,
                                        service, service_group, officer, agency)
                select nullif(:owner, 0), nullif(:agencyId, 0), nullif(:departmentId, 0), :name, :list, :status, :kind,
                       :channel, :importance, :service, :group, :officer, :agency
                 where (select count(*) from cases.view
                         where case when :owner <> 0 then officer_id = :owner
                                    else agency_id = :agencyId
                                         and coalesce(department_id, 0) = :departmentId end) < :most
                """)
                        .param("owner", shared ? 0 : officer.id())
                        .param("agencyId", shared ? officer.agencyId() : 0)
                        .param("departmentId", shared ? officer.departmentId() : 0)
                        .param("name", name)
                        .param("list", list)
                        .param("status", filter.status())
                        .param("kind", filter.kind())
                        .param("channel", filter.channel())
                        .param("importance", filter.importance())
                        .param("service", filter.service())
                        .param("group", filter.group())
                        .param("officer", filter.officer())
                        .param("agency", filter.agency())
                        .param("most", MOST)
                        .update()
                == 1;
    }

    void rename(SavedView view, String name) {
        jdbc.sql("update cases.view set name = :name where view_id = :view")
                .param("name", name)
                .param("view", view.id())
                .update();
    }

    void delete(SavedView view) {
        jdbc.sql("delete from cases.view where view_id = :view")
                .param("view", view.id())
                .update();
    }

    void startWith(SavedView view, Officer officer) {
        jdbc.sql("""
                insert into cases.start_view (officer_id, view_id) values (:officer, :view)
                on conflict (officer_id) do update set view_id = excluded.view_id
                """).param("officer", officer.id()).param("view", view.id()).update();
    }

    void startWithNone(Officer officer) {
        jdbc.sql("delete from cases.start_view where officer_id = :officer")
                .param("officer", officer.id())
                .update();
    }

    private static SavedView read(ResultSet row, Officer officer) throws SQLException {
        boolean shared = row.getLong("officer_id") == 0;
        boolean kept = !shared || mayShare(officer) && row.getLong("department_id") == officer.departmentId();
        return new SavedView(
                row.getLong("view_id"),
                row.getString("name"),
                shared,
                kept,
                row.getBoolean("starts"),
                row.getString("list"),
                new DeskFilter(
                        row.getString("status"),
                        row.getString("kind"),
                        row.getString("channel"),
                        row.getString("importance"),
                        row.getString("service"),
                        row.getString("service_group"),
                        row.getString("officer"),
                        row.getString("agency")));
    }
}
