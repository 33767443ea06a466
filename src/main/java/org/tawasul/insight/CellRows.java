package org.tawasul.insight;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Rows;
import org.tawasul.insight.Sheet.Cell;

/**
 * The rows of the cells. Sums are added by the database; sketches are read, added to and written back, which is safe for the
 * one reader that the subscription lets work at a time.
 */
@Repository
class CellRows {
    /** Where pages read. */
    static final String CELLS = "insight.cell";

    /** Where a rebuild writes until it takes the other's place. */
    static final String NEXT = "insight.cell_next";

    private static final int CHUNK = 4_000;
    private static final int FETCHED = 5_000;
    private static final List<String> KEY = Arrays.stream(Dimension.values())
            .collect(Collectors.collectingAndThen(Collectors.toList(), dimensions -> {
                var columns = new ArrayList<>(List.of("cube", "months", "day"));
                for (var dimension : dimensions) columns.add(dimension.column());
                return List.copyOf(columns);
            }));
    private static final List<String> SUMS =
            Arrays.stream(Measure.values()).map(Measure::column).toList();

    private static final List<String> COLUMNS = Stream.of(KEY, SUMS, List.of("working", "calendar"))
            .flatMap(List::stream)
            .toList();
    private static final String PRIMARY =
            "(cube, months, agency_id, day, department_id, service_id, kind, channel, requester, area)";

    private final JdbcTemplate jdbc;

    CellRows(DataSource source) {
        this.jdbc = new JdbcTemplate(source); // of its own, for it fetches in pieces
        jdbc.setFetchSize(FETCHED);
    }

    /** Adds what a sheet holds to what is there. */
    void add(Sheet sheet, String table) {
        var cells = sorted(sheet);
        for (int i = 0; i < cells.size(); i += CHUNK) write(cells.subList(i, Math.min(cells.size(), i + CHUNK)), table);
    }

    /** Writes cells of which none is there yet, which is several times as fast. */
    void append(Sheet sheet, String table, Runnable pause) {
        var copy = new Rows(table, String.join(", ", COLUMNS));
        int number = 0;
        for (var cell : sorted(sheet)) {
            copy.add(values(cell.getKey(), cell.getValue()));
            if (++number % CHUNK != 0) continue;
            copy.send(jdbc);
            pause.run();
        }
        copy.send(jdbc);
    }

    private static @Nullable Object[] values(Cell cell, Tally tally) {
        var values = new ArrayList<@Nullable Object>(COLUMNS.size());
        values.addAll(List.of(cell.cube().name(), cell.months(), cell.day()));
        for (var dimension : Dimension.values()) values.add(cell.keys().get(dimension));
        for (var measure : Measure.values()) values.add(tally.get(measure));
        values.add(tally.hasTimes() ? tally.working().encode() : null);
        values.add(tally.hasTimes() ? tally.calendar().encode() : null);
        return values.toArray();
    }

    private static List<Map.Entry<Cell, Tally>> sorted(Sheet sheet) {
        return sheet.cells().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Cell.TOGETHER))
                .toList();
    }

    /** Makes room for a rebuild: a table without an index, which is made when all is there. */
    void layOut() {
        jdbc.execute("drop table if exists " + NEXT);
        jdbc.execute("create table " + NEXT + " (like " + CELLS + " including defaults) with (fillfactor = 90)");
    }

    /** Lets cells of the rebuild be found, as those of the pages are. */
    void index() {
        jdbc.execute("alter table " + NEXT + " add primary key " + PRIMARY);
        jdbc.execute("create index on " + NEXT + " (cube, months, day)");
        jdbc.execute("analyze " + NEXT);
    }

    void clear(String table) {
        jdbc.execute("truncate " + table);
    }

    /** Lets what was built anew take the place of what pages read. */
    void swap() {
        jdbc.execute("alter table insight.cell rename to cell_last");
        jdbc.execute("alter table insight.cell_next rename to cell");
        jdbc.execute("alter table insight.cell_last rename to cell_next");
        jdbc.execute("truncate insight.cell_next");
    }

    /** All cells of a span as pages read them: its days, and the months that begin in it. */
    void each(Span span, BiConsumer<Cell, Tally> reader) {
        jdbc.query(
                "select * from insight.cell where day between ? and ?",
                row -> {
                    var tally = new Tally();
                    for (var measure : Measure.values()) tally.add(measure, row.getLong(measure.column()));
                    var working = row.getBytes("working");
                    var calendar = row.getBytes("calendar");
                    if (working != null) tally.working().add(working);
                    if (calendar != null) tally.calendar().add(calendar);
                    var keys = new Keys(
                            row.getLong("agency_id"),
                            row.getLong("department_id"),
                            row.getLong("service_id"),
                            row.getString("kind"),
                            row.getString("channel"),
                            row.getString("requester"),
                            row.getString("area"));
                    var day = row.getObject("day", LocalDate.class);
                    reader.accept(
                            new Cell(Cube.valueOf(row.getString("cube")), row.getBoolean("months"), day, keys), tally);
                },
                span.first(),
                span.last());
    }

    private void write(List<Map.Entry<Cell, Tally>> cells, String table) {
        addTimes(cells.stream().filter(cell -> cell.getValue().hasTimes()).toList(), table);
        var adding = SUMS.stream()
                .map(sum -> sum + " = old." + sum + " + excluded." + sum)
                .collect(Collectors.joining(", "));
        jdbc.update(
                "insert into " + table + " as old (" + String.join(", ", COLUMNS) + ") select * from unnest("
                        + types().collect(Collectors.joining(", ")) + ") on conflict ("
                        + String.join(", ", KEY) + ") do update set " + adding
                        + ", working = coalesce(excluded.working, old.working), calendar = coalesce(excluded.calendar, old.calendar)",
                arguments(cells));
    }

    /** Adds to the sketches of these cells those that are there already. */
    private void addTimes(List<Map.Entry<Cell, Tally>> cells, String table) {
        if (cells.isEmpty()) return;
        var keys = keyColumns(cells);
        var joined = KEY.stream()
                .map(column -> "old." + column + " = asked." + column)
                .collect(Collectors.joining(" and "));
        jdbc.query(
                "select asked.place, old.working, old.calendar from unnest("
                        + keyTypes().collect(Collectors.joining(", ")) + ") with ordinality as asked ("
                        + String.join(", ", KEY) + ", place) join " + table + " old on " + joined
                        + " where old.working is not null",
                row -> {
                    var tally = cells.get(row.getInt("place") - 1).getValue();
                    tally.working().add(row.getBytes("working"));
                    tally.calendar().add(row.getBytes("calendar"));
                },
                keys.toArray());
    }

    private static Stream<String> keyTypes() {
        return KEY.stream().map(column -> switch (column) {
            case "cube" -> "?::text[]";
            case "months" -> "?::boolean[]";
            case "day" -> "?::date[]";
            default -> column.endsWith("_id") ? "?::bigint[]" : "?::text[]";
        });
    }

    private static Stream<String> types() {
        return Stream.of(
                        keyTypes(),
                        SUMS.stream().map(sum -> "?::bigint[]"),
                        IntStream.range(0, 2).mapToObj(i -> "?::bytea[]"))
                .flatMap(Function.identity());
    }

    private static List<Object> keyColumns(List<Map.Entry<Cell, Tally>> cells) {
        var columns = new ArrayList<Object>();
        columns.add(column(cells, cell -> cell.getKey().cube().name(), String[]::new));
        columns.add(column(cells, cell -> cell.getKey().months(), Boolean[]::new));
        columns.add(column(cells, cell -> Date.valueOf(cell.getKey().day()), Date[]::new));
        for (var dimension : Dimension.values())
            columns.add(
                    dimension.isId()
                            ? column(cells, cell -> (Long) cell.getKey().keys().get(dimension), Long[]::new)
                            : column(
                                    cells, cell -> (String) cell.getKey().keys().get(dimension), String[]::new));
        return columns;
    }

    private static Object[] arguments(List<Map.Entry<Cell, Tally>> cells) {
        var columns = keyColumns(cells);
        for (var measure : Measure.values())
            columns.add(column(cells, cell -> cell.getValue().get(measure), Long[]::new));
        columns.add(column(
                cells,
                cell -> cell.getValue().hasTimes() ? cell.getValue().working().encode() : null,
                byte[][]::new));
        columns.add(column(
                cells,
                cell -> cell.getValue().hasTimes() ? cell.getValue().calendar().encode() : null,
                byte[][]::new));
        return columns.toArray();
    }

    private static <T> Object column(
            List<Map.Entry<Cell, Tally>> cells,
            Function<Map.Entry<Cell, Tally>, @Nullable T> value,
            java.util.function.IntFunction<T[]> array) {
        return cells.stream().map(value).toArray(array);
    }
}
