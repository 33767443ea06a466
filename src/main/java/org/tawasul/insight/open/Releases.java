package org.tawasul.insight.open;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;
import org.tawasul.insight.Measure;
import org.tawasul.insight.Tally;
import org.tawasul.insight.open.Month.Group;

/** What was published of each month. The latest release of a month holds; the earlier ones stay. */
@Repository
class Releases {
    private static final List<Measure> MEASURES = Arrays.stream(Base.values())
            .flatMap(base -> base.measures().stream())
            .toList();
    private static final String COLUMNS =
            MEASURES.stream().map(Releases::column).collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    Releases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number more than 1 for one that was corrected */
    record Release(YearMonth month, int number, Instant madeAt) {}

    /** A cell of a month. */
    record Published(YearMonth month, int number, Cell cell) {}

    /** The ones that hold, the first month first. */
    List<Release> list() {
        return jdbc.sql(
                        "select distinct on (month) month, number, made_at from insight.release order by month, number desc")
                .query((row, number) -> new Release(month(row), row.getInt("number"), Moments.get(row, "made_at")))
                .list();
    }

    /** The years in which something came in, the latest first. */
    List<Integer> listYears() {
        return jdbc.sql("""
                select distinct extract(year from month)::int as year from insight.release_cell
                 where dataset = :nation and row_key = '' and column_key = '' and received > 0 order by year desc
                """)
                .param("nation", Dataset.AGENCIES.name())
                .query(Integer.class)
                .list();
    }

    /** What holds of these months, both included. */
    List<Published> list(Dataset dataset, YearMonth from, YearMonth to) {
        return jdbc.sql(
                        "select c.* from insight.release_cell c where c.dataset = :dataset and c.month between :from and :to"
                                + HOLDS + " order by c.month, c.row_key, c.column_key")
                .param("dataset", dataset.name())
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query((row, number) -> new Published(month(row), row.getInt("number"), cell(row)))
                .list();
    }

    /** What holds of one row's sums in these months; an empty row is all of them. */
    List<Published> list(Dataset dataset, YearMonth from, YearMonth to, String key) {
        return jdbc.sql(
                        "select c.* from insight.release_cell c where c.dataset = :dataset and c.month between :from and :to"
                                + " and c.row_key = :row and c.column_key = ''" + HOLDS + " order by c.month")
                .param("dataset", dataset.name())
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .param("row", key)
                .query((row, number) -> new Published(month(row), row.getInt("number"), cell(row)))
                .list();
    }

    /** All that holds of a month. */
    Map<Dataset, List<Cell>> listAll(YearMonth month) {
        var all = new EnumMap<Dataset, List<Cell>>(Dataset.class);
        for (var dataset : Dataset.values())
            all.put(
                    dataset,
                    list(dataset, month, month).stream().map(Published::cell).toList());
        return all;
    }

    private static final String HOLDS =
            " and c.number = (select max(r.number) from insight.release r where r.month = c.month)";

    /** @param groups what stands behind it; that is kept and never shown */
    void add(Release release, Map<Dataset, List<Cell>> tables, Map<Group, Tally> groups) {
        jdbc.sql("insert into insight.release (month, number, made_at) values (:month, :number, :at)")
                .param("month", release.month().atDay(1))
                .param("number", release.number())
                .param("at", Moments.bound(release.madeAt()))
                .update();
        tables.forEach((dataset, cells) -> cells.forEach(cell -> add(release, dataset, cell)));
        groups.forEach((group, tally) -> add(release, group, tally));
    }

    private void add(Release release, Group group, Tally tally) {
        var statement = jdbc.sql("""
                insert into insight.release_group (month, number, of, row_key, column_key, received, answered, on_time, rated)
                values (:month, :number, :of, :row, :column, :received, :answered, :on_time, :rated)
                """)
                .param("month", release.month().atDay(1))
                .param("number", release.number())
                .param("of", group.of())
                .param("row", group.row())
                .param("column", group.column());
        for (var measure : Correction.COUNTS) statement.param(column(measure), tally.get(measure));
        statement.update();
    }

    /** What stood behind a release; nothing when that was not kept yet. */
    Map<Group, Tally> groupsOf(Release release) {
        var groups = new HashMap<Group, Tally>();
        jdbc.sql("select * from insight.release_group where month = :month and number = :number")
                .param("month", release.month().atDay(1))
                .param("number", release.number())
                .query(row -> {
                    var tally = new Tally();
                    for (var measure : Correction.COUNTS) tally.add(measure, row.getLong(column(measure)));
                    groups.put(
                            new Group(row.getString("of"), row.getString("row_key"), row.getString("column_key")),
                            tally);
                });
        return groups;
    }

    private void add(Release release, Dataset dataset, Cell cell) {
        var statement = jdbc.sql(
                        "insert into insight.release_cell (dataset, month, number, row_key, column_key, " + COLUMNS
                                + ") values (:dataset, :month, :number, :row, :column, "
                                + MEASURES.stream()
                                        .map(measure -> ":" + column(measure))
                                        .collect(Collectors.joining(", "))
                                + ")")
                .param("dataset", dataset.name())
                .param("month", release.month().atDay(1))
                .param("number", release.number())
                .param("row", cell.row())
                .param("column", cell.column());
        for (var base : Base.values())
            for (var measure : base.measures())
                statement.param(
                        column(measure), cell.shows(base) ? (Long) cell.tally().get(measure) : null);
        statement.update();
    }

    private static Cell cell(ResultSet row) throws SQLException {
        var tally = new Tally();
        var shown = EnumSet.noneOf(Base.class);
        for (var base : Base.values())
            for (var measure : base.measures()) {
                long value = row.getLong(column(measure));
                if (row.wasNull()) continue;
                shown.add(base);
                tally.add(measure, value);
            }
        return new Cell(row.getString("row_key"), row.getString("column_key"), tally, shown);
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static String column(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }
}
