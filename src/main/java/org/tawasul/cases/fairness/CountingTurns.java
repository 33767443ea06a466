package org.tawasul.cases.fairness;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriber;
import org.tawasul.language.Dates;

/** Counts, month by month, how often cases were taken in and out of turn. Can be made again from the journal. */
@Service
class CountingTurns implements Subscriber {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Agencies agencies;

    CountingTurns(JdbcClient jdbc, Journal journal, Agencies agencies) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.agencies = agencies;
    }

    @Override
    public String name() {
        return "fairness";
    }

    @Override
    public Set<String> types() {
        return Set.of(CaseAssigned.class.getSimpleName());
    }

    @Override
    public void handle(List<Entry> batch) {
        for (var entry : batch) count(journal.decode(entry, CaseAssigned.class), entry);
    }

    @Override
    public void reset() {
        jdbc.sql("delete from cases.taken").update();
    }

    private void count(CaseAssigned assigned, Entry entry) {
        if (assigned.departmentId() == 0) return;
        var jump = assigned.outOfTurn();
        jdbc.sql("""
                insert into cases.taken as t (month, agency_id, department_id, officer_id, because, times, passed_over)
                values (:month, :agency, :department, :officer, :because, 1, :passed)
                on conflict (month, agency_id, department_id, officer_id, because) do update
                   set times = t.times + 1, passed_over = t.passed_over + excluded.passed_over
                """)
                .param("month", entry.at().atZone(Dates.ZONE).toLocalDate().withDayOfMonth(1))
                .param("agency", agencies.getDepartment(assigned.departmentId()).agencyId())
                .param("department", assigned.departmentId())
                .param("officer", jump == null ? assigned.officerId() : jump.byOfficerId())
                .param("because", jump == null ? "" : jump.because())
                .param("passed", jump == null ? 0 : jump.passedOver())
                .update();
    }
}
