package org.tawasul.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;
import org.tawasul.secrets.Secrets;

/**
 * Slows down whoever fails: after some free failures each further one doubles the wait, up to a quarter of an hour, and a day
 * without any forgives. An attempt counts as a failure before it is looked at, so that many at once gain nothing.
 *
 * <p>Nobody can lock somebody else out: a browser in which an officer has signed in before is counted on its own (see
 * {@link KnownBrowsers}), not with the strangers who try that officer's name.
 */
@Repository
class Throttle {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGIVEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final InstantSource clock;

    Throttle(JdbcClient jdbc, Secrets secrets, InstantSource clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Counts an attempt and returns how many seconds it must wait; 0 when it may go ahead. */
    long attempt(String key, int free) {
        var now = clock.instant();
        var hash = secrets.authenticate("throttle", key);
        int counted = jdbc.sql("""
                insert into identity.throttle as t (key, failures, blocked_until, at) values (:key, 1, :now, :now)
                on conflict (key) do update
                   set failures = case when t.at < :forgiven then 1 else t.failures + 1 end,
                       blocked_until = case when t.at < :forgiven or t.failures < :free then :now
                         else :now + least(:longest, power(2, least(t.failures - :free, 20))) * interval '1 second' end,
                       at = :now
                 where t.blocked_until <= :now
                """)
                .param("key", hash)
                .param("now", Moments.bound(now))
                .param("forgiven", Moments.bound(now.minus(FORGIVEN_AFTER)))
                .param("free", free)
                .param("longest", LONGEST.toSeconds())
                .update();
        if (counted > 0) return 0;
        return jdbc.sql("select ceil(extract(epoch from blocked_until - :now)) from identity.throttle where key = :key")
                .param("key", hash)
                .param("now", Moments.bound(now))
                .query(Long.class)
                .optional()
                .map(seconds -> Math.max(1, seconds))
                .orElse(1L);
    }

    /** It was who they said. */
    void succeeded(String key) {
        jdbc.sql("delete from identity.throttle where key = :key")
                .param("key", secrets.authenticate("throttle", key))
                .update();
    }

    /** Takes back the one failure that an attempt counted: for an address, where others may go on failing. */
    void uncount(String key) {
        jdbc.sql("""
                update identity.throttle set failures = greatest(failures - 1, 0), blocked_until = least(blocked_until, :now)
                 where key = :key
                """)
                .param("now", Moments.bound(clock.instant()))
                .param("key", secrets.authenticate("throttle", key))
                .update();
    }

    int forgetOld(Instant now) {
        return jdbc.sql("delete from identity.throttle where at < :then")
                .param("then", Moments.bound(now.minus(FORGIVEN_AFTER)))
                .update();
    }
}
