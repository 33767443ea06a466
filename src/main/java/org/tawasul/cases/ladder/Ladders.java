package org.tawasul.cases.ladder;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Role;
import org.tawasul.cases.events.LadderSet;
import org.tawasul.database.AfterCommit;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;

/** The ladders of the agencies; who has none of its own climbs the nation's. */
@Repository
@NamedInterface("ladder")
public class Ladders {
    public static final long NATION = 0;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final LoadingCache<String, Map<Long, List<Rung>>> held =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> load());

    Ladders(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The working hours after the due time at which each is told, by which an agency climbs. */
    public Map<Role, Integer> hoursOf(long agencyId) {
        var hours = new EnumMap<Role, Integer>(Role.class);
        for (var rung : of(agencyId)) hours.put(rung.role(), rung.hours());
        return hours;
    }

    /** The lowest rung first. */
    List<Rung> of(long agencyId) {
        var all = held.get("all");
        return all.getOrDefault(agencyId, all.getOrDefault(NATION, List.of()));
    }

    public boolean hasOwn(long agencyId) {
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
        AfterCommit.run(() -> held.invalidate("all"));
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
