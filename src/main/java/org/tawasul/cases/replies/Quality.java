package org.tawasul.cases.replies;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.database.AfterCommit;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;

/**
 * How strict the checks are: for the nation, and for an agency that wants to be stricter. An agency is never laxer, also
 * when the nation becomes stricter later. Held in memory; a change made on another node is seen within a minute.
 */
@Repository
public class Quality {
    public static final long NATION = 0;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final LoadingCache<String, Map<Place, Level>> held =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> load());

    Quality(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    private record Place(long agencyId, String check) {}

    /** As it applies to the replies of an agency, or with {@link #NATION} to all. */
    public Level levelOf(Check check, long agencyId) {
        return level(held.get("all"), check, agencyId);
    }

    private static Level level(Map<Place, Level> levels, Check check, long agencyId) {
        var nation = levels.getOrDefault(new Place(NATION, check.code()), check.unlessSet());
        return levels.getOrDefault(new Place(agencyId, check.code()), Level.OFF).atLeast(nation);
    }

    /** False for an agency that would be laxer than the nation. What changes nothing is not written down. */
    @Transactional
    public boolean set(Check check, long agencyId, Level level, Instant at, Actor by) {
        var levels = load();
        if (agencyId != NATION && level.compareTo(level(levels, check, NATION)) < 0) return false;
        var before = level(levels, check, agencyId);
        if (before == level) return true;
        jdbc.sql("""
                insert into cases.quality (agency_id, check_code, level) values (:agency, :check, :level)
                on conflict (agency_id, check_code) do update set level = excluded.level
                """)
                .param("agency", agencyId)
                .param("check", check.code())
                .param("level", level.name())
                .update();
        journal.append(
                "quality", agencyId, new QualitySet(agencyId, check.code(), level.name(), before.name()), at, by);
        AfterCommit.nowAnd(() -> held.invalidate("all"));
        return true;
    }

    private Map<Place, Level> load() {
        var levels = new HashMap<Place, Level>();
        jdbc.sql("select agency_id, check_code, level from cases.quality").query(row -> {
            levels.put(
                    new Place(row.getLong("agency_id"), row.getString("check_code")),
                    Level.valueOf(row.getString("level")));
        });
        return Map.copyOf(levels);
    }
}
