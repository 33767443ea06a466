package org.tawasul.insight;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sums that are kept from the journal, for everybody who shows figures. Reads nothing else: no case, no entry. */
@Repository
public class Rollups {
    private final JdbcClient jdbc;

    Rollups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line for each piece of time and each combination of keys that has something, in their order.
     *
     * @throws IllegalArgumentException when days are asked of dimensions that are kept by months only
     */
    public List<Line> list(Question question) {
        var lines = new LinkedHashMap<List<Object>, Line>();
        for (var stretch : stretches(question)) {
            for (var line : read(question, stretch)) {
                var place = List.<Object>of(line.from(), line.keys());
                var known = lines.putIfAbsent(place, line);
                if (known != null) known.tally().add(line.tally());
            }
        }
        return List.copyOf(lines.values());
    }

    /** All of it in one sum. */
    public Tally get(Question question) {
        var sum = new Tally();
        for (var line : list(question)) sum.add(line.tally());
        return sum;
    }

    /** The last day on which something came in; empty before the first. */
    public Optional<LocalDate> findLastDay() {
        return jdbc.sql("""
                select day from insight.cell where cube = 'NATION' and not months and received > 0 order by day desc limit 1
                """).query(LocalDate.class).optional();
    }

    /** The months in which something came in, was answered or rated, the earliest first. */
    public List<YearMonth> listMonths() {
        return listMonths("received + answered + rated > 0");
    }

    /** The years in which something came in, the earliest first. */
    public List<Integer> listYears() {
        return listMonths("received > 0").stream()
                .map(YearMonth::getYear)
                .distinct()
                .toList();
    }

    private List<YearMonth> listMonths(String having) {
        return jdbc
                .sql("select day from insight.cell where cube = 'NATION' and months and " + having + " order by day")
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .toList();
    }

    /** Days, or whole months, that are read from sums of one grain. */
    private record Stretch(Cube cube, boolean months, LocalDate first, LocalDate last) {}

    private static List<Stretch> stretches(Question question) {
        var asked = EnumSet.noneOf(Dimension.class);
        asked.addAll(question.by());
        asked.addAll(question.only().keySet());
        var cube = Cube.with(asked);
        var span = question.span();
        if (!cube.isDaily() && (question.step() == Step.DAY || !span.isOfMonths()))
            throw new IllegalArgumentException(asked + " are counted together by months only");
        if (question.step() == Step.DAY) return List.of(new Stretch(cube, false, span.first(), span.last()));
        var firstMonth = span.first().getDayOfMonth() == 1
                ? YearMonth.from(span.first())
                : YearMonth.from(span.first()).plusMonths(1);
        var endOfMonths = YearMonth.from(span.last().plusDays(1)).atDay(1);
        if (!firstMonth.atDay(1).isBefore(endOfMonths))
            return List.of(new Stretch(cube, false, span.first(), span.last()));
        var stretches = new ArrayList<Stretch>();
        if (span.first().isBefore(firstMonth.atDay(1)))
            stretches.add(
                    new Stretch(cube, false, span.first(), firstMonth.atDay(1).minusDays(1)));
        stretches.add(new Stretch(cube, true, firstMonth.atDay(1), endOfMonths.minusDays(1)));
        if (!endOfMonths.isAfter(span.last())) stretches.add(new Stretch(cube, false, endOfMonths, span.last()));
        return stretches;
    }

    private List<Line> read(Question question, Stretch stretch) {
        var from = switch (question.step()) {
            case WHOLE -> "cast(:first as date)";
            case DAY -> "day";
            case MONTH -> "date_trunc('month', day)::date";
            case YEAR -> "date_trunc('year', day)::date";
        };
        var columns = question.by().stream().map(Dimension::column).toList();
        var grouped = new ArrayList<>(columns);
        if (question.step() != Step.WHOLE) grouped.addFirst("begins");
        var sql = new StringBuilder("select " + from + " as begins");
        columns.forEach(column -> sql.append(", ").append(column));
        for (var sum : question.sums())
            sql.append(", sum(").append(sum.column()).append(")::bigint");
        for (var wait : question.times())
            sql.append(", array_agg(%1$s) filter (where %1$s is not null) as %1$s_all".formatted(wait.column()));
        sql.append(" from insight.cell where cube = :cube and months = :months and day between :from and :to");
        for (var held : question.only().keySet())
            sql.append(" and ")
                    .append(held.column())
                    .append(" = any (:")
                    .append(held.code())
                    .append(")");
        if (!grouped.isEmpty()) {
            sql.append(" group by ").append(String.join(", ", grouped));
            sql.append(" order by ").append(String.join(", ", grouped));
        }
        var statement = jdbc.sql(sql.toString())
                .param("cube", stretch.cube().name())
                .param("months", stretch.months())
                .param("first", question.span().first())
                .param("from", stretch.first())
                .param("to", stretch.last());
        for (var held : question.only().entrySet())
            statement.param(held.getKey().code(), values(held));
        return statement.query((row, number) -> line(row, question)).list().stream()
                .filter(line -> !line.tally().isEmpty())
                .toList();
    }

    private static Object values(Map.Entry<Dimension, java.util.Set<String>> held) {
        return held.getKey().isId()
                ? held.getValue().stream().map(Long::valueOf).toArray(Long[]::new)
                : held.getValue().toArray(String[]::new);
    }

    private static Line line(ResultSet row, Question question) throws SQLException {
        var keys = new EnumMap<Dimension, String>(Dimension.class);
        for (var dimension : question.by()) keys.put(dimension, row.getString(dimension.column()));
        var tally = new Tally();
        int column = question.by().size() + 1; // after what it begins with and is told apart by
        for (var sum : question.sums()) tally.add(sum, row.getLong(++column));
        for (var wait : question.times()) merge(row.getArray(wait.column() + "_all"), tally.of(wait));
        return new Line(row.getObject("begins", LocalDate.class), Collections.unmodifiableMap(keys), tally);
    }

    private static void merge(@org.jspecify.annotations.Nullable Array sketches, Spread into) throws SQLException {
        if (sketches == null) return;
        for (var each : (byte[][]) sketches.getArray()) into.add(each);
    }
}
