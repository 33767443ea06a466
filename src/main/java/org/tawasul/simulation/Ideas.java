package org.tawasul.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tawasul.cases.Status;
import org.tawasul.database.Rows;
import org.tawasul.language.Dates;

/** The tables of suggestions: what became of each beside its case. */
final class Ideas {
    private final Rows suggestions = new Rows("suggestions.suggestion", """
            case_id, agency_id, department_id, service_id, group_id, confidential, shown, named, stage, since, due_at,
            submitted_at, verdict, reasons, words, decided_at""".replace('\n', ' '));
    private final Rows milestones =
            new Rows("suggestions.milestone", "case_id, nr, name, due_on, first_due_on, reached_on, change");
    private final Rows publications = new Rows(
            "suggestions.publication", "case_id, officer_id, title_ar, title_en, change_ar, change_en, published_at");

    void send(JdbcTemplate jdbc) {
        for (var rows : List.of(suggestions, milestones, publications)) rows.send(jdbc);
    }

    /** @param subject as its author wrote it */
    void add(Life life, String subject) {
        var idea = life.idea;
        if (idea == null) return;
        var state = life.state;
        long id = state.id().value();
        boolean decided = idea.verdict != null;
        suggestions.add(
                id,
                state.holder().agencyId(),
                CaseTables.orNull(state.holder().departmentId()),
                state.serviceId(),
                life.offer.service().groupId(),
                state.matter().confidential(),
                idea.shown,
                idea.named,
                stage(life, idea),
                since(life, idea),
                due(life, idea),
                state.matter().submittedAt(),
                idea.verdict,
                idea.reason == null ? "{}" : "{" + idea.reason + "}",
                decided ? Phrases.decision(idea.decision).name("words").in(life.language) : null,
                idea.decidedAt);
        if (idea.plannedAt == null) return;
        var what = Phrases.decision(idea.decision).get("milestone_ar");
        milestones.add(id, 1, what, idea.dueOn, idea.dueOn, day(idea.reachedAt), idea.reachedAt == null ? null : what);
        if (idea.publishedAt == null) return;
        var service = life.offer.service().name();
        publications.add(
                id,
                idea.officerId,
                life.language == org.tawasul.language.Language.AR ? subject : service.ar(),
                service.en(),
                what,
                "The suggestion was carried out as it was decided.",
                idea.publishedAt);
    }

    private static String stage(Life life, Life.Idea idea) {
        if (life.state.status() == Status.WITHDRAWN) return "WITHDRAWN";
        if (idea.verdict == null) return "SUBMITTED";
        if (idea.verdict.equals("DECLINED")) return "DECLINED";
        return idea.publishedAt == null ? "IMPLEMENTATION" : "PUBLISHED";
    }

    private static @Nullable Instant since(Life life, Life.Idea idea) {
        if (idea.publishedAt != null) return idea.publishedAt;
        return idea.decidedAt == null ? life.state.matter().submittedAt() : idea.decidedAt;
    }

    private static @Nullable Instant due(Life life, Life.Idea idea) {
        return switch (stage(life, idea)) {
            case "SUBMITTED" -> life.state.clocks().agencyDueAt();
            case "IMPLEMENTATION" -> {
                var due = idea.dueOn;
                yield due == null || idea.reachedAt != null
                        ? idea.toTell
                        : due.plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
            }
            default -> null;
        };
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, Dates.ZONE);
    }
}
