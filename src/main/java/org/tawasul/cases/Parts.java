package org.tawasul.cases;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.events.PartOpened;
import org.tawasul.catalogue.Services;

/**
 * The parts of cases that several have to answer. A part is a case of its own, on the desk of who answers it and due no
 * later than the whole; the requester knows only the whole.
 */
@Repository
public class Parts {
    private final Cases cases;
    private final Services services;
    private final Periods periods;
    private final Attachments attachments;
    private final JdbcClient jdbc;

    Parts(Cases cases, Services services, Periods periods, Attachments attachments, JdbcClient jdbc) {
        this.cases = cases;
        this.services = services;
        this.periods = periods;
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    /** Begins a part; inside the step that splits the whole. */
    public CaseId open(Case whole, Holder to, String asked, Officer by, Instant at) {
        var id = cases.nextId();
        var of = whole.matter();
        var matter = new Matter(
                of.kind(),
                of.channel(),
                of.language(),
                of.requesterId(),
                of.subject(),
                of.text(),
                of.place(),
                of.confidential(),
                of.identityHidden(),
                at);
        var own = periods.due(services.get(whole.serviceId()), of.kind(), whole.importance(), to, at);
        var latest = whole.clocks().agencyDueAt();
        var due = own.isBefore(latest) ? own : latest;
        var part = new Case(
                id,
                cases.referenceOf(id),
                matter,
                Lifecycle.OPEN_PART.to(Status.RECEIVED),
                whole.serviceId(),
                whole.importance(),
                to,
                Clocks.started(at, due),
                Course.BEGUN,
                new Ties(0, whole.id().value(), 0),
                1);
        var event = new PartOpened(id.value(), whole.id().value(), to.agencyId(), to.departmentId(), due);
        cases.submit(part, event, by.actor());
        jdbc.sql("insert into cases.part (case_id, asked) values (:case, :asked)")
                .param("case", id.value())
                .param("asked", asked)
                .update();
        attachments.add(id, ofSubmission(whole), at);
        return id;
    }

    /** All that it was ever split into, in the order of their beginning. */
    public List<Case> listOf(CaseId whole) {
        return jdbc.sql("select " + Cases.COLUMNS + " from cases.cases where part_of = :whole order by case_id")
                .param("whole", whole.value())
                .query((row, number) -> cases.read(row))
                .list();
    }

    public boolean hasOpen(CaseId whole) {
        return jdbc.sql("""
                select exists (
                  select from cases.cases
                   where part_of = :whole
                     and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL'))
                """).param("whole", whole.value()).query(Boolean.class).single();
    }

    /** What a part was asked. */
    public String askedOf(CaseId part) {
        return jdbc.sql("select asked from cases.part where case_id = :case")
                .param("case", part.value())
                .query(String.class)
                .single();
    }

    /** Why a part is not needed any more; inside the step that drops it. */
    public void markDropped(CaseId part, String reason) {
        jdbc.sql("update cases.part set dropped = :reason where case_id = :case")
                .param("case", part.value())
                .param("reason", reason)
                .update();
    }

    /** Lets nobody else change the whole until the transaction ends: whoever changes it with a part locks it first. */
    public void lock(CaseId whole) {
        jdbc.sql("select case_id from cases.cases where case_id = :case for update")
                .param("case", whole.value())
                .query(Long.class)
                .single();
    }

    private List<Attachments.New> ofSubmission(Case whole) {
        return attachments.listOf(whole.id()).stream()
                .filter(file -> file.messageId() == 0 && file.officerId() == 0)
                .map(file -> Attachments.New.ofSubmission(file.fileId(), file.name()))
                .toList();
    }
}
