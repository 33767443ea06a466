package org.tawasul.worklist;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.database.AfterCommit;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Dates;
import org.tawasul.worklist.events.IndicatorSet;

/** How long each kind of task may take, and from when on. Where the quality team has said nothing, what its module thinks usual. */
@Repository
class Indicators {
    private static final String SUBJECT = "indicator";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final LoadingCache<String, Map<String, NavigableMap<LocalDate, Allowance>>> held =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> load());

    Indicators(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    Allowance inForce(TaskKind kind, Instant at) {
        return inForce(kind, LocalDate.ofInstant(at, Dates.ZONE));
    }

    Allowance inForce(TaskKind kind, LocalDate on) {
        var found = listOf(kind).floorEntry(on);
        return found == null ? kind.usual() : found.getValue();
    }

    /** What was ever said, by the first day on which it holds. */
    NavigableMap<LocalDate, Allowance> listOf(TaskKind kind) {
        return held.get("all").getOrDefault(kind.code(), new TreeMap<>());
    }

    /** Holds for what begins on that day or later; what waits already keeps its own. */
    @Transactional
    public void set(TaskKind kind, Allowance allowance, LocalDate from, Instant at, Actor by) {
        var before = inForce(kind, from);
        if (before.equals(allowance)) return;
        jdbc.sql("""
                insert into worklist.indicator (kind, from_on, amount, unit) values (:kind, :from, :amount, :unit)
                on conflict (kind, from_on) do update set amount = excluded.amount, unit = excluded.unit
                """)
                .param("kind", kind.code())
                .param("from", from)
                .param("amount", allowance.amount())
                .param("unit", allowance.unit().name())
                .update();
        journal.append(SUBJECT, 0, new IndicatorSet(kind.code(), from, entry(before), entry(allowance)), at, by);
        AfterCommit.nowAnd(() -> held.invalidate("all"));
    }

    private static IndicatorSet.Entry entry(Allowance allowance) {
        return new IndicatorSet.Entry(allowance.amount(), allowance.unit().name());
    }

    private Map<String, NavigableMap<LocalDate, Allowance>> load() {
        var all = new HashMap<String, NavigableMap<LocalDate, Allowance>>();
        jdbc.sql("select kind, from_on, amount, unit from worklist.indicator").query(row -> {
            all.computeIfAbsent(row.getString("kind"), none -> new TreeMap<>())
                    .put(
                            row.getObject("from_on", LocalDate.class),
                            new Allowance(row.getInt("amount"), Allowance.Unit.valueOf(row.getString("unit"))));
        });
        return all;
    }
}
