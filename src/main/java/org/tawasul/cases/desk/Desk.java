package org.tawasul.cases.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Channel;
import org.tawasul.cases.Covering;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.References;
import org.tawasul.cases.Status;
import org.tawasul.cases.views.SavedView;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Services;
import org.tawasul.database.Moments;

/**
 * The lists of the desk: one statement reads a page, one counts for all tabs.
 *
 * <p>A page is read along an index made for it ({@code V900}, {@code V901}) from where the page before it ended. The
 * statuses stand in the SQL as words, never as parameters: only so the planner sees that the partial index fits. Every
 * statement begins with the scope of who asks, and leaves out the confidential cases that they may not see.
 */
@Repository
class Desk {
    static final int PAGE = 50;
    private static final int COUNTED = 100;
    private static final int COUNTED_VIEWS = 3;
    private static final int LOOKED_AT = 300;
    private static final int SHIFT = 1000;

    private static final String OPEN = "status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL')";
    private static final String PROPOSED = "status = 'AWAITING_APPROVAL'";
    private static final String DONE = "status in ('ANSWERED', 'CLOSED', 'WITHDRAWN', 'MERGED')";
    private static final String ENDED = "coalesce(replied_at, closed_at)";
    private static final String COLUMNS = """
            select case_id, kind, status, service_id, agency_id, department_id, officer_id, importance, confidential, subject,
                   left(place, 60) as place, agency_since, agency_due_at, waiting_since, answered_at, due_at,
            """;

    private final JdbcTemplate jdbc;
    private final References references;
    private final Services services;

    Desk(JdbcTemplate jdbc, References references, Services services) {
        this.jdbc = jdbc;
        this.references = references;
        this.services = services;
    }

    /** When a list is read: now, and until when something counts as due soon. */
    record Moment(Instant now, Instant soon) {}

    /** From where a list is read on; {@code backwards} towards its beginning. */
    record From(DeskKey key, boolean backwards) {}

    /** A part of a list with what lies before and after it. */
    record Part(List<DeskRow> rows, boolean hasEarlier, boolean hasLater) {}

    /** A statement with its parameters in their order. */
    record Statement(String sql, Object[] parameters) {}

    Part list(DeskList list, Officer officer, DeskFilter filter, Moment moment, @Nullable From from) {
        var statement = statement(list, officer, filter, moment, from);
        var rows = jdbc.query(statement.sql(), (row, number) -> read(row), statement.parameters());
        boolean more = rows.size() > PAGE;
        if (more) rows = rows.subList(0, PAGE);
        if (from == null) return new Part(rows, false, more);
        return from.backwards() ? new Part(rows.reversed(), more, true) : new Part(rows, true, more);
    }

    /**
     * How much waits.
     *
     * @param news what the officer was told of and has not read
     * @param picked what they have selected so far
     */
    record Counts(Map<DeskList, Integer> lists, Map<Long, Found> views, int news, List<CaseId> picked) {}

    /** @param more whether there may be more than were looked at */
    record Found(int count, boolean more) {}

    /** How many cases wait in each list, counted to 100. What is done is not counted: nobody waits for it. */
    Counts count(Officer officer, List<SavedView> views, Moment moment) {
        var counted = DeskList.of(officer).stream()
                .filter(list -> list != DeskList.DONE)
                .toList();
        var countedViews = views.stream()
                .filter(view -> DeskList.of(view.list(), officer) != DeskList.DONE)
                .limit(COUNTED_VIEWS)
                .toList();
        var statement = counting(counted, countedViews, officer, moment);
        return jdbc.query(
                statement.sql(),
                row -> {
                    var counts = new EnumMap<DeskList, Integer>(DeskList.class);
                    row.next();
                    for (int i = 0; i < counted.size(); i++) counts.put(counted.get(i), row.getInt(i + 1));
                    var found = new HashMap<Long, Found>();
                    for (int i = 0; i < countedViews.size(); i++) {
                        int matching = row.getInt("view_" + i);
                        found.put(countedViews.get(i).id(), new Found(matching / SHIFT, matching % SHIFT == LOOKED_AT));
                    }
                    var picked = (Long[]) row.getArray("picked").getArray();
                    return new Counts(
                            counts,
                            found,
                            row.getInt("news"),
                            Arrays.stream(picked).map(CaseId::new).toList());
                },
                statement.parameters());
    }

    /** The first cases of a list, as they stand in it. */
    List<CaseId> first(DeskList list, Officer officer, DeskFilter filter, Moment moment, int limit) {
        var statement = statement(list, officer, filter, moment, null, limit);
        return jdbc.query(statement.sql(), (row, number) -> new CaseId(row.getLong("case_id")), statement.parameters());
    }

    Statement statement(DeskList list, Officer officer, DeskFilter filter, Moment moment, @Nullable From from) {
        return statement(list, officer, filter, moment, from, PAGE + 1);
    }

    private Statement statement(
            DeskList list, Officer officer, DeskFilter filter, Moment moment, @Nullable From from, int limit) {
        var parameters = new ArrayList<Object>();
        var sql = new StringBuilder(1200).append(COLUMNS);
        boolean done = list == DeskList.DONE;
        sql.append(done ? ENDED : "null::timestamptz").append(" as ended_at from cases.cases where ");
        restrict(sql, parameters, list, officer, moment);
        narrow(sql, parameters, list, filter);
        var by = done ? ENDED : "agency_due_at";
        boolean upwards = done == (from != null && from.backwards());
        if (from != null) {
            sql.append(" and (")
                    .append(by)
                    .append(", case_id) ")
                    .append(upwards ? '>' : '<')
                    .append(" (?, ?)");
            parameters.add(bound(from.key().at()));
            parameters.add(from.key().id().value());
        }
        var order = upwards ? "" : " desc";
        sql.append(" order by ").append(by).append(order).append(", case_id").append(order);
        sql.append(" limit ").append(limit);
        return new Statement(sql.toString(), parameters.toArray());
    }

    Statement counting(List<DeskList> lists, List<SavedView> views, Officer officer, Moment moment) {
        var parameters = new ArrayList<Object>();
        var sql = new StringBuilder(2000);
        for (var list : lists) {
            sql.append(sql.isEmpty() ? "select " : ", ")
                    .append("(select count(*) from (select from cases.cases where ");
            restrict(sql, parameters, list, officer, moment);
            // The order is not needed to count: it keeps the planner from reading the table from its beginning.
            sql.append(" order by agency_due_at, case_id limit ")
                    .append(COUNTED)
                    .append(") counted)");
        }
        for (int i = 0; i < views.size(); i++) count(sql, parameters, views.get(i), officer, moment, "view_" + i);
        sql.append(", (select count(*) from (select from cases.news where officer_id = ? and not read limit ")
                .append(COUNTED)
                .append(") told) as news, array(select case_id from cases.picked where officer_id = ?) as picked");
        parameters.add(officer.id());
        parameters.add(officer.id());
        return new Statement(sql.toString(), parameters.toArray());
    }

    /**
     * Counts a view among the first cases of its list only: what a filter finds seldom would be looked for everywhere. Two
     * numbers in one: how many match, and how many were looked at.
     */
    private void count(
            StringBuilder sql, List<Object> parameters, SavedView view, Officer officer, Moment moment, String as) {
        var list = DeskList.of(view.list(), officer);
        sql.append(", (select count(*) filter (where true");
        narrow(sql, parameters, list, view.filter());
        sql.append(") * ").append(SHIFT).append(" + count(*) from (select * from cases.cases where ");
        restrict(sql, parameters, list, officer, moment);
        sql.append(" order by agency_due_at, case_id limit ")
                .append(LOOKED_AT)
                .append(") looked) as ")
                .append(as);
    }

    /** The cases of a list that this officer may see. */
    private static void restrict(
            StringBuilder sql, List<Object> parameters, DeskList list, Officer officer, Moment moment) {
        sql.append(
                switch (list) {
                    case DONE -> DONE;
                    case APPROVALS -> PROPOSED;
                    default -> OPEN;
                });
        switch (officer.scope()) {
            case Nation() -> {}
            case OfAgency(var agency) -> {
                sql.append(" and agency_id = ?");
                parameters.add(agency);
            }
            case OfDepartment(var agency, var department) -> {
                // A department is of one agency: to name that too would only mislead the planner about how many there
                // are.
                sql.append(" and department_id = ?");
                parameters.add(department);
            }
        }
        if (!Right.SEE_CONFIDENTIAL.isOf(officer)) {
            sql.append(" and (not confidential or officer_id = ?)");
            parameters.add(officer.id());
        }
        switch (list) {
            case MINE -> {
                sql.append(" and officer_id = ?");
                parameters.add(officer.id());
            }
            case UNASSIGNED -> sql.append(" and officer_id is null");
            case REFERRED -> sql.append(" and status = 'RECEIVED' and referred > 0");
            case SOON -> {
                // Told as a pair, so that a plan for any parameters does not take the range for a small one and sort
                // it.
                sql.append(" and waiting_since is null and (agency_due_at, case_id) >= (?, 0) and agency_due_at <= ?");
                parameters.add(bound(moment.now()));
                parameters.add(bound(moment.soon()));
            }
            case OVERDUE -> {
                sql.append(" and waiting_since is null and agency_due_at < ?");
                parameters.add(bound(moment.now()));
            }
            case ESCALATED -> sql.append(" and escalated >= 2");
            case OPEN, APPROVALS, DONE -> {}
        }
    }

    private void narrow(StringBuilder sql, List<Object> parameters, DeskList list, DeskFilter filter) {
        if (!filter.isSet()) return;
        equal(sql, parameters, "status", name(DeskFilter.constant(filter.status(), list.statuses())));
        equal(sql, parameters, "kind", name(DeskFilter.constant(filter.kind(), List.of(Kind.values()))));
        equal(sql, parameters, "channel", name(DeskFilter.constant(filter.channel(), List.of(Channel.values()))));
        equal(sql, parameters, "importance", DeskFilter.number(filter.importance()));
        equal(sql, parameters, "service_id", DeskFilter.number(filter.service()));
        equal(sql, parameters, "agency_id", DeskFilter.number(filter.agency()));
        if (DeskFilter.NOBODY.equals(filter.officer())) sql.append(" and officer_id is null");
        else equal(sql, parameters, "officer_id", DeskFilter.number(filter.officer()));
        if (filter.group() != null && !filter.group().isEmpty()) {
            sql.append(" and service_id = any (?)");
            parameters.add(servicesOf(filter.group()));
        }
    }

    private Long[] servicesOf(String group) {
        return services.listGroups().stream()
                .filter(each -> each.code().equals(group))
                .flatMap(each -> services.listAll().stream().filter(service -> service.groupId() == each.id()))
                .map(Service::id)
                .toArray(Long[]::new);
    }

    private static void equal(StringBuilder sql, List<Object> parameters, String column, @Nullable Object value) {
        if (value == null) return;
        sql.append(" and ").append(column).append(" = ?");
        parameters.add(value);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Object bound(Instant at) {
        return Objects.requireNonNull(Moments.bound(at));
    }

    private DeskRow read(ResultSet row) throws SQLException {
        var id = new CaseId(row.getLong("case_id"));
        return new DeskRow(
                id,
                references.of(id),
                Kind.valueOf(row.getString("kind")),
                Status.valueOf(row.getString("status")),
                row.getLong("service_id"),
                row.getLong("agency_id"),
                row.getLong("department_id"),
                row.getLong("officer_id"),
                row.getInt("importance"),
                row.getBoolean("confidential"),
                Covering.cover(row.getString("subject")),
                row.getString("place"),
                Moments.get(row, "agency_since"),
                Moments.get(row, "agency_due_at"),
                Moments.find(row, "waiting_since"),
                Moments.find(row, "ended_at"),
                Moments.find(row, "answered_at"),
                Moments.get(row, "due_at"));
    }
}
