package org.tawasul.cases.desk;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Case;
import org.tawasul.cases.Submitting;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.cases.events.CaseTriaged;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Services;
import org.tawasul.journal.Journal;

/** Puts a choice that was overtaken beside what it is about: as it was, as somebody else made it, and as it was chosen here. */
@Component
class Comparing {
    private final Journal journal;
    private final Services services;
    private final Officers officers;

    Comparing(Journal journal, Services services, Officers officers) {
        this.journal = journal;
        this.services = services;
        this.officers = officers;
    }

    /** What a case was at a version of it, as far as somebody chooses it. */
    private record Chosen(long serviceId, int importance, long departmentId, long officerId) {
        Chosen after(CaseEvent event) {
            return switch (event) {
                case CaseSubmitted e -> new Chosen(e.serviceId(), Submitting.ORDINARY, e.departmentId(), 0);
                case CaseTriaged e ->
                    new Chosen(
                            e.serviceId(),
                            e.importance(),
                            e.departmentId(),
                            e.departmentId() == departmentId ? officerId : 0);
                case CaseAssigned e -> new Chosen(serviceId, importance, e.departmentId(), e.officerId());
                case CaseReferred e -> new Chosen(serviceId, importance, e.toDepartmentId(), 0);
                default -> this;
            };
        }
    }

    /** Empty for a step that chooses nothing. */
    List<Compared> of(Case now, int seen, StepForm form, Officer officer) {
        return switch (form) {
            case StepForm.Triage mine -> {
                var before = at(now, seen);
                yield List.of(
                        new Compared(
                                "cases.step.triage.service",
                                service(before.serviceId()),
                                service(now.serviceId()),
                                service(number(mine.service()))),
                        new Compared(
                                "cases.step.triage.importance",
                                importance(before.importance()),
                                importance(now.importance()),
                                importance((int) number(mine.importance()))));
            }
            case StepForm.Assignment mine ->
                List.of(new Compared(
                        "cases.step.assignment.officer",
                        officer(at(now, seen).officerId()),
                        officer(now.holder().officerId()),
                        officer(mine.officer().isEmpty() ? officer.id() : number(mine.officer()))));
            default -> List.of();
        };
    }

    private Chosen at(Case found, int seen) {
        var chosen = new Chosen(0, Submitting.ORDINARY, 0, 0);
        for (var entry : journal.listOf(CaseEvent.SUBJECT, found.id().value())) {
            if (entry.seq() > seen) break;
            chosen = chosen.after(journal.decode(entry, Objects.requireNonNull(CaseEvent.TYPES.get(entry.type()))));
        }
        return chosen;
    }

    private Compared.Value service(long id) {
        return services.find(id).map(Service::name).map(Compared.Value::of).orElse(Compared.Value.UNKNOWN);
    }

    private static Compared.Value importance(int importance) {
        return importance < 1 || importance > 3
                ? Compared.Value.UNKNOWN
                : Compared.Value.of("importance." + importance);
    }

    private Compared.Value officer(long id) {
        if (id == 0) return Compared.Value.of("cases.desk.nobody");
        return officers.findActive(id)
                .map(Officer::name)
                .map(Compared.Value::of)
                .orElse(Compared.Value.UNKNOWN);
    }

    private static long number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
    }
}
