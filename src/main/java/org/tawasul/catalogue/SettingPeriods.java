package org.tawasul.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.catalogue.events.PeriodEnded;
import org.tawasul.catalogue.events.PeriodSet;
import org.tawasul.database.AfterCommit;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Dates;

/**
 * Sets response periods and ends them. One begins tomorrow at the earliest, so that no node counts by another one when it begins;
 * open cases follow on that day. No agency gets a longer one than the nation's for the same cases.
 */
@Component
public class SettingPeriods {
    private final JdbcClient jdbc;
    private final ResponsePeriods periods;
    private final Journal journal;
    private final List<PeriodChanges> changes;

    SettingPeriods(JdbcClient jdbc, ResponsePeriods periods, Journal journal, List<PeriodChanges> changes) {
        this.changes = changes;
        this.jdbc = jdbc;
        this.periods = periods;
        this.journal = journal;
    }

    /** @param wanted its id is ignored; gives what is wrong with it, or null when it is set */
    @Transactional
    public @Nullable PeriodFlaw set(Period wanted, Instant at, Actor by) {
        jdbc.sql("lock table catalogue.period in share row exclusive mode").update();
        var table = periods.read();
        if (!wanted.first().isAfter(at.atZone(Dates.ZONE).toLocalDate())) return PeriodFlaw.TOO_EARLY;
        if (wanted.last() != null && wanted.last().isBefore(wanted.first())) return PeriodFlaw.ENDS_EARLY;
        if (table.periods().stream().anyMatch(other -> other.isForTheSame(wanted) && other.overlaps(wanted)))
            return PeriodFlaw.TAKEN;
        var ceiling = wanted.isNational() ? null : table.ceilingOf(wanted).orElse(null);
        if (ceiling != null && wanted.days() > ceiling.days()) return PeriodFlaw.longerThan(ceiling);
        var kind = wanted.kind() == null ? null : wanted.kind().name();
        long id = jdbc.sql("""
                insert into catalogue.period (agency_id, service_id, kind, importance, days, first_on, last_on)
                values (nullif(:agency, 0), nullif(:service, 0), :kind, nullif(:importance, 0), :days, :first, :last)
                returning period_id
                """)
                .param("agency", wanted.agencyId())
                .param("service", wanted.serviceId())
                .param("kind", kind)
                .param("importance", wanted.importance())
                .param("days", wanted.days())
                .param("first", wanted.first())
                .param("last", wanted.last())
                .query(Long.class)
                .single();
        var event = new PeriodSet(
                id,
                wanted.agencyId(),
                wanted.serviceId(),
                kind,
                wanted.importance(),
                wanted.days(),
                wanted.first(),
                wanted.last());
        journal.append("period", id, event, at, by);
        tell(wanted.agencyId(), wanted.first(), at);
        if (wanted.last() != null) tell(wanted.agencyId(), wanted.last().plusDays(1), at);
        AfterCommit.run(periods::forget);
        return null;
    }

    /** Today is its last day; one that has not begun goes altogether. False when there is none that could end. */
    @Transactional
    public boolean end(long periodId, Instant at, Actor by) {
        LocalDate today = at.atZone(Dates.ZONE).toLocalDate();
        int ended = jdbc.sql("delete from catalogue.period where period_id = :id and first_on > :today")
                .param("id", periodId)
                .param("today", today)
                .update();
        if (ended == 0) {
            var agency = jdbc.sql("""
                    update catalogue.period set last_on = :today
                     where period_id = :id and (last_on is null or last_on > :today)
                    returning coalesce(agency_id, 0)
                    """)
                    .param("id", periodId)
                    .param("today", today)
                    .query(Long.class)
                    .optional();
            if (agency.isEmpty()) return false;
            tell(agency.get(), today.plusDays(1), at);
        }
        journal.append("period", periodId, new PeriodEnded(periodId, today), at, by);
        AfterCommit.run(periods::forget);
        return true;
    }

    private void tell(long agencyId, LocalDate from, Instant at) {
        changes.forEach(each -> each.changed(agencyId, from, at));
    }
}
