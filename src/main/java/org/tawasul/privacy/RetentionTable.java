package org.tawasul.privacy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.administration.CsvFile.Line;
import org.tawasul.agencies.Officer;
import org.tawasul.catalogue.Kind;
import org.tawasul.language.Digits;
import org.tawasul.tables.Table;

/**
 * For how many years cases of each kind are kept; empty for ever. A file that would have cases erased at once is not taken:
 * that is done on its page only, where one reads how many.
 */
@Component
class RetentionTable implements Table {
    private final Retention retention;

    RetentionTable(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String code() {
        return "retention";
    }

    @Override
    public List<String> columns() {
        return List.of("kind", "years");
    }

    @Override
    public Stream<List<String>> rows() {
        var years = retention.list();
        return Arrays.stream(Kind.values()).map(kind -> List.of(kind.name(), Objects.toString(years.get(kind), "")));
    }

    @Override
    public Effect take(Line line, Instant at, Officer by) throws Fault {
        var kind = Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(line.get("kind")))
                .findFirst()
                .orElseThrow(() -> new Fault("kind", "tables.wrong.code"));
        var wanted = years(line);
        if (Objects.equals(retention.list().get(kind), wanted)) return Effect.SAME;
        int due = wanted == null ? 0 : retention.count(kind, wanted, at);
        if (due > 0) throw new Fault("years", "privacy.retention.file.erases", due);
        retention.set(kind, wanted, by, at);
        return Effect.CHANGED;
    }

    private static @Nullable Integer years(Line line) throws Fault {
        var typed = Digits.western(line.get("years"));
        if (typed.isEmpty()) return null;
        int years = typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : 0;
        if (years < Retention.SHORTEST || years > Retention.LONGEST)
            throw new Fault("years", "tables.wrong.number", Retention.SHORTEST, Retention.LONGEST);
        return years;
    }
}
