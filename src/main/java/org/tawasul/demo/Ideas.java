package org.tawasul.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Channel;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Submission;
import org.tawasul.cases.TurnReason;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.demo.Table.Row;
import org.tawasul.identity.Citizen;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.suggestions.Publication;
import org.tawasul.suggestions.Reason;
import org.tawasul.suggestions.Stage;
import org.tawasul.suggestions.Verdict;

/** The suggestions that everybody reads in the demo country, in every stage, each lived through the use cases. */
final class Ideas {
    private static final int SEED = 41;
    private static final int VOTERS = 400;
    /** Requesters of other numbers than those of the cases. */
    private static final int FIRST_AUTHOR = 900_001;

    private final World world;
    private final Desk desk;
    private final Instant now;
    private final Random random = new Random(SEED);

    Ideas(World world, Instant now) {
        this.world = world;
        this.desk = world.desk();
        this.now = now;
    }

    void live() {
        int number = FIRST_AUTHOR;
        for (var row : Table.read("suggestions")) {
            var service = world.services().find(row.get("service")).orElseThrow();
            if (world.workforce().staffs(service.agencyId(), service.departmentId())) live(row, service, number);
            number += 10;
        }
    }

    private void live(Row row, Service service, int author) {
        var stage = Stage.valueOf(row.get("stage"));
        var begun =
                now.minus(Duration.ofDays((long) row.number("days"))).minus(Duration.ofMinutes(random.nextInt(600)));
        var id = submit(row, service, author, begun);
        for (int voter = 0; voter < (int) row.number("supporters"); voter++)
            desk.supporting().support(id, new Citizen("+97339%06d".formatted(random.nextInt(VOTERS) * 97)), begun);
        if (stage == Stage.SUBMITTED) return;
        var officer = world.workforce().officer(service.departmentId(), random);
        var time = world.timeOf(service.agencyId());
        var turn = new Assigning.Turn(TurnReason.offered().getFirst(), row.get("subject"));
        var at = time.add(begun, Duration.ofHours(2));
        done(desk.assigning().assign(id, officer, officer.id(), turn, at), row);
        at = time.add(at, Duration.ofHours(1));
        done(desk.studying().study(id, officer, officer.id(), day(at, 12), at), row);
        if (stage == Stage.STUDY) return;
        at = time.addDays(
                begun,
                Duration.ofDays(1)
                        .multipliedBy(service.responseDays())
                        .multipliedBy(4)
                        .dividedBy(5));
        var verdict = Verdict.valueOf(row.get("verdict"));
        var reasons = row.is("reason", "") ? List.<Reason>of() : List.of(Reason.valueOf(row.get("reason")));
        done(desk.deciding().decide(id, officer, verdict, reasons, row.get("words"), at), row);
        if (stage != Stage.DECLINED) carryOut(row, id, officer, stage, at);
    }

    private CaseId submit(Row row, Service service, int author, Instant at) {
        var requesters = world.requesters();
        var id = world.cases().nextId();
        var language = Language.AR;
        desk.submitting()
                .submit(
                        new Submission(
                                id,
                                Kind.SUGGESTION,
                                Channel.WEB,
                                language,
                                service.id(),
                                0,
                                requesters.register(requesters.ofCase(author), at),
                                row.get("subject"),
                                row.get("text"),
                                null,
                                List.of()),
                        at);
        desk.showing().show(id, true, row.is("named", "yes"), at);
        return id;
    }

    /** What is under way has its first milestone reached and its last ahead. */
    private void carryOut(Row row, CaseId id, Officer officer, Stage stage, Instant decidedAt) {
        boolean over = stage == Stage.PUBLISHED;
        var milestones = List.of(row.get("milestone_a"), row.get("milestone_b")).stream()
                .filter(name -> !name.isEmpty())
                .toList();
        var at = decidedAt.plus(Duration.ofHours(20));
        for (int nr = 1; nr <= milestones.size(); nr++) {
            boolean last = nr == milestones.size();
            var due = over || !last ? day(decidedAt, 30 * nr) : day(now, 25 + random.nextInt(60));
            done(desk.implementing().plan(id, officer, milestones.get(nr - 1), due, at), row);
        }
        for (int nr = 1; nr <= milestones.size(); nr++) {
            if (!over && nr == milestones.size()) return;
            at = decidedAt.plus(Duration.ofDays(28L * nr));
            if (at.isAfter(now)) return;
            done(
                    desk.implementing()
                            .reach(
                                    id,
                                    officer,
                                    nr,
                                    row.is("change_ar", "") ? milestones.get(nr - 1) : row.get("change_ar"),
                                    at),
                    row);
        }
        at = at.plus(Duration.ofDays(3));
        var told = new Publication(row.name("title"), row.name("change"), row.name("before"), row.name("after"), at);
        done(desk.publishing().publish(id, officer, told, at), row);
    }

    private static LocalDate day(Instant from, int days) {
        return LocalDate.ofInstant(from, Dates.ZONE).plusDays(days);
    }

    private static void done(Outcome outcome, Row row) {
        if (outcome instanceof Refused(var why))
            throw new IllegalStateException("Suggestion " + row.get("subject") + ": " + why);
    }
}
