package org.tawasul.cases.ladder;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Role;
import org.tawasul.cases.events.LadderSet;
import org.tawasul.database.AfterCommit;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;

/** The ladders of the agencies; who has none of its own climbs the nation's. */
@Repository
class Ladders {
    static final long NATION = 0;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final LoadingCache<String, Map<Long, List<Rung>>> held =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> load());

    Ladders(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The lowest rung first. */
    List<Rung> of(long agencyId) {
        var all = held.get("all");
        return all.getOrDefault(agencyId, all.getOrDefault(NATION, List.of()));
    }

    boolean hasOwn(long agencyId) {
        return held.get("all").containsKey(agencyId);
    }

    /** @param hours of each rung, the lowest first; empty: the nation's from now on */
    @Transactional
    public void set(long agencyId, Map<Role, Integer> hours, Instant at, Actor by) {
        jdbc.sql("delete from cases.rung where agency_id = :agency")
                .param("agency", agencyId)
                .update();
        int level = 0;
        for (var rung : hours.entrySet()) {
            jdbc.sql("insert into cases.rung (agency_id, rung, role, hours) values (:agency, :rung, :role, :hours)")
                    .param("agency", agencyId)
                    .param("rung", ++level)
                    .param("role", rung.getKey().name())
                    .param("hours", rung.getValue())
                    .update();
        }
        journal.append("ladder", agencyId, new LadderSet(agencyId, List.copyOf(hours.values())), at, by);
        AfterCommit.nowAnd(() -> held.invalidate("all"));
    }

    private Map<Long, List<Rung>> load() {
        return jdbc
                .sql("select agency_id, rung, role, hours from cases.rung order by agency_id, rung")
                .query((row, number) -> Map.entry(
                        row.getLong("agency_id"),
                        new Rung(row.getInt("rung"), Role.valueOf(row.getString("role")), row.getInt("hours"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
