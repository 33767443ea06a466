package org.tawasul.cases;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Services;
import org.tawasul.database.Moments;

/**
 * What answers really took lately, service by service, from submission to the first reply: read from the latest answers of
 * the last half year along their index, and held for ten minutes.
 */
@Repository
public class Expectations {
    private static final int LATEST = 200;
    private static final int ENOUGH = 10;
    private static final Duration LATELY = Duration.ofDays(182);

    private final JdbcClient jdbc;
    private final Services services;
    private final InstantSource clock;
    private final LoadingCache<Long, Optional<Expectation>> held = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build(this::read);

    Expectations(JdbcClient jdbc, Services services, InstantSource clock) {
        this.jdbc = jdbc;
        this.services = services;
        this.clock = clock;
    }

    /**
     * In days of the calendar, begun ones counted whole.
     *
     * @param half within so many days half of them were answered
     * @param nineOfTen within so many nine of ten
     * @param answers how many were looked at
     */
    public record Expectation(int half, int nineOfTen, int answers) {}

    /** Empty when there are too few answers to say anything, and for confidential services: that there were any is nobody's. */
    public Optional<Expectation> find(long serviceId) {
        if (services.find(serviceId).filter(Service::confidential).isPresent()) return Optional.empty();
        return held.get(serviceId);
    }

    private Optional<Expectation> read(Long serviceId) {
        return read(serviceId, clock.instant());
    }

    Optional<Expectation> read(long serviceId, Instant now) {
        return jdbc.sql("""
                select count(*) as answers,
                       ceil(percentile_disc(0.5) within group (order by days)) as half,
                       ceil(percentile_disc(0.9) within group (order by days)) as nine
                  from (select extract(epoch from answered_at - submitted_at) / 86400 as days
                          from cases.cases
                         where service_id = :service and answered_at is not null and answered_at > :since
                           and answered_at <= :now
                         order by answered_at desc limit :latest) lately
                """)
                .param("service", serviceId)
                .param("since", Moments.bound(now.minus(LATELY)))
                .param("now", Moments.bound(now))
                .param("latest", LATEST)
                .query((row, number) -> row.getInt("answers") < ENOUGH
                        ? Optional.<Expectation>empty()
                        : Optional.of(new Expectation(
                                Math.max(1, row.getInt("half")),
                                Math.max(1, row.getInt("nine")),
                                row.getInt("answers"))))
                .single();
    }
}
