package org.tawasul.intake.boston;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Histories;
import org.tawasul.cases.Past;
import org.tawasul.cases.Submission;
import org.tawasul.catalogue.Kind;
import org.tawasul.language.Language;

/** Takes in a batch of requests: the cases, their entries and the note of which record became which case, all or none. */
@Component
class BostonBatches {
    private static final String SOURCE = "boston311";
    private static final Set<String> INQUIRIES =
            Set.of("Call Inquiry", "Administrative & General Requests", "Notification", "Operations");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final BostonCity city;
    private final Cases cases;
    private final Histories histories;

    BostonBatches(
            JdbcTemplate jdbc, TransactionTemplate transaction, BostonCity city, Cases cases, Histories histories) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.city = city;
        this.cases = cases;
        this.histories = histories;
    }

    /** Cases ready to be written, with the rows that they are of. */
    record Batch(List<BostonRow> rows, List<Past> pasts) {}

    /** Makes cases of those rows that were not there before. */
    Batch prepare(List<BostonRow> rows) {
        var fresh = fresh(rows);
        if (fresh.isEmpty()) return new Batch(fresh, List.of());
        var ids = cases.nextIds(fresh.size());
        var pasts = new ArrayList<Past>(fresh.size());
        for (int i = 0; i < fresh.size(); i++) pasts.add(past(fresh.get(i), ids.get(i)));
        return new Batch(fresh, pasts);
    }

    /** Several may be written at the same time. The last ones are safe from a crash of the machine after {@link #settle}. */
    void write(Batch batch) {
        if (batch.rows().isEmpty()) return;
        transaction.executeWithoutResult(status -> {
            jdbc.execute("set local synchronous_commit = off");
            histories.record(batch.pasts(), BostonCity.SOURCE);
            remember(batch);
        });
    }

    /** Waits until all that was written is on the disk. */
    void settle() {
        transaction.executeWithoutResult(
                status -> jdbc.queryForList("select pg_logical_emit_message(true, 'import', 'settled')"));
    }

    private List<BostonRow> fresh(List<BostonRow> rows) {
        var known = new HashSet<>(jdbc.queryForList(
                "select source_id from intake.source_case where source = ? and source_id = any (?)",
                String.class,
                SOURCE,
                rows.stream().map(BostonRow::id).toArray(String[]::new)));
        return rows.stream().filter(row -> known.add(row.id())).toList();
    }

    private void remember(Batch batch) {
        var notes = new ArrayList<Object[]>(batch.rows().size());
        for (int i = 0; i < batch.rows().size(); i++) {
            var became = batch.pasts().get(i).submission().id();
            notes.add(new Object[] {SOURCE, batch.rows().get(i).id(), became.value()});
        }
        jdbc.batchUpdate("insert into intake.source_case (source, source_id, case_id) values (?, ?, ?)", notes);
    }

    private Past past(BostonRow row, CaseId id) {
        var route = city.routeOf(row);
        var sent = new Submission(
                id,
                INQUIRIES.contains(row.reason()) ? Kind.INQUIRY : Kind.COMPLAINT,
                row.channel(),
                Language.EN,
                route.serviceId(),
                route.departmentId(),
                city.requester(),
                row.title(),
                row.type() + (row.reason().isEmpty() ? "" : " · " + row.reason()),
                row.place(),
                List.of());
        var closedAt = row.closedAt();
        var reply = row.closingReason().isEmpty() ? "Case closed" : row.closingReason();
        var ending = closedAt == null ? null : new Past.Ending(closedAt, route.officerId(), reply, row.shortReason());
        return new Past(sent, row.openedAt(), row.dueAt(), ending);
    }
}
