package org.tawasul.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.catalogue.Services;

/**
 * The working time that each agency has used up on a case, over all the times that it held it. An agency that gets a case
 * back goes on with what it had left: handing it to and fro buys nobody time. A reopening gives everybody their period anew.
 *
 * <p>What an agency has used is its period less what its clock still shows, so waiting for the requester costs nothing.
 * An agency that had used up all of it is late at once.
 */
@Component
public class HeldTime {
    private final Periods periods;
    private final Services services;
    private final JdbcClient jdbc;

    HeldTime(Periods periods, Services services, JdbcClient jdbc) {
        this.periods = periods;
        this.services = services;
        this.jdbc = jdbc;
    }

    /** Writes down what the agency that has the case now has used of its time, before another one gets it. */
    public void leave(Case found, Instant at) {
        var clocks = found.clocks();
        var whole = whole(found, found.holder(), clocks.agencySince(), at);
        var used = used(periods.timeOf(found.holder()), clocks, whole, at);
        jdbc.sql("""
                insert into cases.held (case_id, agency_id, round, used_micros) values (:case, :agency, :round, :used)
                on conflict (case_id, agency_id, round) do update set used_micros = excluded.used_micros
                """)
                .param("case", found.id().value())
                .param("agency", found.holder().agencyId())
                .param("round", found.course().reopened())
                .param("used", TimeUnit.NANOSECONDS.toMicros(used.toNanos()))
                .update();
    }

    /** When it is due for who gets it at the given moment, and perhaps had it before. */
    public Instant due(Case found, Holder to, Instant at) {
        return due(periods.timeOf(to), at, whole(found, to, at, at), usedBefore(found, to.agencyId()));
    }

    /** In working days, which may be shorter at one time than at another. */
    static Duration used(WorkingTime time, Clocks clocks, Instant whole, Instant at) {
        var used = time.daysBetween(clocks.agencySince(), whole).minus(time.daysBetween(at, clocks.agencyDueAt()));
        return used.isNegative() ? Duration.ZERO : used;
    }

    /** @param whole when it would be due for who has not used any of their period */
    static Instant due(WorkingTime time, Instant at, Instant whole, Duration used) {
        if (used.isZero()) return whole;
        var left = time.daysBetween(at, whole).minus(used);
        return left.isPositive() ? time.addDays(at, left) : at;
    }

    /** @param at open cases follow a change of periods, so what counts is the period in force at this moment */
    private Instant whole(Case found, Holder holder, Instant since, Instant at) {
        var service = services.get(found.serviceId());
        int days = periods.days(service, found.matter().kind(), found.importance(), holder, at);
        return periods.timeOf(holder).addDays(since, days);
    }

    private Duration usedBefore(Case found, long agencyId) {
        return jdbc.sql(
                        "select used_micros from cases.held where case_id = :case and agency_id = :agency and round = :round")
                .param("case", found.id().value())
                .param("agency", agencyId)
                .param("round", found.course().reopened())
                .query(Long.class)
                .optional()
                .map(micros -> Duration.of(micros, ChronoUnit.MICROS))
                .orElse(Duration.ZERO);
    }
}
