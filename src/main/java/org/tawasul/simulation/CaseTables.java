package org.tawasul.simulation;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tawasul.database.Rows;
import org.tawasul.demo.Wording;
import org.tawasul.language.Language;
import org.tawasul.language.Texts;

/** The tables of cases, row by row; what is typed is chosen here, the same for the same case. */
final class CaseTables {
    static final List<String> NAMES = List.of(
            "journal.entry",
            "journal.head",
            "cases.cases",
            "cases.message",
            "ratings.rating",
            "suggestions.suggestion");

    private static final long TEXT = 7_919;

    private final Rows cases = new Rows("cases.cases", """
                    case_id, kind, status, service_id, agency_id, department_id, officer_id, importance, confidential,
                    identity_hidden, channel, language, requester_id, subject, text, latitude, longitude, place, submitted_at,
                    due_at, agency_since, agency_due_at, waiting_since, answered_at, replied_at, closed_at, closing_reason,
                    reopened, referred, escalated, version, digest""".replace('\n', ' '));
    private final Rows referrals = new Rows(
            "cases.referral",
            "case_id, seq, from_agency, from_department, from_officer, to_agency, to_department, officer_id, because, reason, at");
    private final Rows held = new Rows("cases.held", "case_id, agency_id, round, used_micros");
    private final Rows delays = new Rows("cases.delay", "case_id, until, message_id, officer_id, reason, told, at");
    private final Rows ratings = new Rows("ratings.rating", """
                    case_id, message_id, agency_id, department_id, officer_id, replied_at, closes_at, handling, clarity, courtesy,
                    ease, comment, rated_at""".replace('\n', ' '));
    private final Ideas ideas = new Ideas();
    private final Letters letters;
    private final Wording wording = new Wording();
    private final long seed;

    CaseTables(Texts texts, long seed) {
        this.letters = new Letters(texts, wording);
        this.seed = seed;
    }

    void send(JdbcTemplate jdbc) {
        for (var rows : List.of(cases, referrals, held, delays, ratings)) rows.send(jdbc);
        letters.send(jdbc);
        ideas.send(jdbc);
    }

    /** @param seal of its last entry */
    void add(Life life, byte[] seal) {
        long id = life.state.id().value();
        var random = new Random(seed * 31 + life.number * TEXT);
        var area = Places.name(random.nextInt(Places.count()));
        var filling = wording.new Filling(life.language, area, random);
        addCase(life, filling, random, seal);
        letters.add(life, filling, random);
        addReferral(life, random);
        var delayed = life.delayed;
        if (delayed != null)
            delays.add(id, delayed.until(), delayed.messageId(), null, "UNFINISHED", delayed.told(), delayed.at());
        for (var answer : life.answers) addRating(life, answer, random);
        ideas.add(life, filling.fill(life.matter.subject()));
    }

    private void addCase(Life life, Wording.Filling filling, Random random, byte[] seal) {
        var state = life.state;
        var matter = state.matter();
        var place = matter.place();
        var clocks = state.clocks();
        var course = state.course();
        var holder = state.holder();
        cases.add(
                state.id().value(),
                matter.kind().name(),
                state.status().name(),
                state.serviceId(),
                holder.agencyId(),
                orNull(holder.departmentId()),
                orNull(holder.officerId()),
                state.importance(),
                matter.confidential(),
                matter.identityHidden(),
                matter.channel().name(),
                matter.language().code(),
                matter.requesterId(),
                filling.fill(matter.subject()),
                filling.fill(matter.text()),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                place == null ? null : place.words(),
                matter.submittedAt(),
                clocks.dueAt(),
                clocks.agencySince(),
                clocks.agencyDueAt(),
                clocks.waitingSince(),
                clocks.answeredAt(),
                clocks.repliedAt(),
                clocks.closedAt(),
                course.closingReason() == null ? null : wording.reason("close", life.language, random),
                course.reopened(),
                course.referred(),
                course.escalated(),
                state.version(),
                seal);
    }

    private void addReferral(Life life, Random random) {
        var move = life.move;
        if (move == null) return;
        long id = life.state.id().value();
        referrals.add(
                id,
                move.seq(),
                move.from().agencyId(),
                orNull(move.from().departmentId()),
                orNull(move.from().officerId()),
                move.to().agencyId(),
                orNull(move.to().departmentId()),
                move.officerId(),
                "COMPETENCE",
                wording.reason("refer", Language.AR, random),
                move.at());
        if (move.from().agencyId() != move.to().agencyId())
            held.add(id, move.from().agencyId(), 0, move.usedMicros());
    }

    private void addRating(Life life, Life.Answer answer, Random random) {
        var marks = answer.marks;
        boolean commented = marks != null && random.nextInt(100) < 45;
        ratings.add(
                life.state.id().value(),
                answer.messageId,
                answer.agencyId,
                orNull(answer.departmentId),
                answer.officerId,
                answer.at,
                answer.closesAt,
                marks == null ? null : marks[0],
                marks == null ? null : marks[1],
                marks == null ? null : marks[2],
                marks == null ? null : marks[3],
                marks == null || !commented ? null : wording.comment(marks[0], life.language, random),
                answer.ratedAt);
    }

    static @Nullable Long orNull(long id) {
        return id == 0 ? null : id;
    }
}
