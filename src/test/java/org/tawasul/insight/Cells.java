package org.tawasul.insight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts sums where {@link Rollups} reads them, as if the journal had said so: into every cube, by day and by month. For tests
 * of what shows figures; use agencies of your own and years of your own, for the table is everybody's.
 */
public final class Cells {
    private final JdbcClient jdbc;

    public Cells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes everything of a year away: what other tests did in it, too. */
    public Cells only(int year) {
        jdbc.sql("delete from insight.cell where day between make_date(:year, 1, 1) and make_date(:year, 12, 31)")
                .param("year", year)
                .update();
        return this;
    }

    /** @param keys values of dimensions; what is left out is 0 or empty */
    public void add(LocalDate day, Map<Dimension, String> keys, Map<Measure, Long> sums) {
        for (var cube : Cube.values()) {
            write(cube, true, day.withDayOfMonth(1), keys, sums);
            if (cube.isDaily()) write(cube, false, day, keys, sums);
        }
    }

    private void write(Cube cube, boolean months, LocalDate day, Map<Dimension, String> keys, Map<Measure, Long> sums) {
        var values = new EnumMap<Dimension, String>(Dimension.class);
        for (var dimension : Dimension.values())
            values.put(
                    dimension,
                    cube.has(dimension)
                            ? keys.getOrDefault(dimension, dimension.isId() ? "0" : "")
                            : dimension.isId() ? "0" : "");
        var columns = Arrays.stream(Dimension.values()).map(Dimension::column).collect(Collectors.joining(", "));
        var literals =
                Arrays.stream(Dimension.values()).map(each -> ":" + each.code()).collect(Collectors.joining(", "));
        var measures = sums.keySet().stream().map(Measure::column).collect(Collectors.joining(", "));
        var amounts = sums.values().stream().map(String::valueOf).collect(Collectors.joining(", "));
        var adding = sums.keySet().stream()
                .map(measure -> measure.column() + " = cell." + measure.column() + " + excluded." + measure.column())
                .collect(Collectors.joining(", "));
        var statement = jdbc.sql("insert into insight.cell as cell (cube, months, day, " + columns + ", " + measures
                        + ") values (:cube, :months, :day, " + literals + ", " + amounts
                        + ") on conflict (cube, months, agency_id, day, department_id, service_id, kind, channel, requester, area)"
                        + " do update set " + adding)
                .param("cube", cube.name())
                .param("months", months)
                .param("day", day);
        values.forEach((dimension, value) ->
                statement.param(dimension.code(), dimension.isId() ? (Object) Long.valueOf(value) : value));
        statement.update();
    }
}
