package org.tawasul.demo;

import java.time.LocalDate;
import java.util.List;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.ReferralReason;
import org.tawasul.cases.Referring;
import org.tawasul.cases.TurnReason;
import org.tawasul.catalogue.Kind;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.suggestions.Reason;
import org.tawasul.suggestions.Verdict;

/** What the staff do in the life of a case; each at its share of the time, if that has come. */
final class StaffSide {
    private final Plot plot;
    private final Pace pace;
    private final World world;
    private final Desk desk;
    private long agency;
    private long department;
    private Officer officer;
    private boolean decided;

    StaffSide(Plot plot, Pace pace, long department, Officer officer) {
        this.plot = plot;
        this.pace = pace;
        this.world = plot.world();
        this.desk = world.desk();
        this.agency = plot.service().agencyId();
        this.department = department;
        this.officer = officer;
    }

    /** Looks through what came in and gives it to somebody, or somebody takes it. */
    void take() {
        if (plot.chance(55)) triage(0.05 + plot.random().nextDouble() * 0.08);
        double share = 0.15 + plot.random().nextDouble() * 0.12;
        if (!pace.staffAt(share)) return;
        boolean given = plot.service().confidential() || plot.chance(55);
        var by = given ? world.workforce().head(department) : officer;
        plot.done(desk.assigning().assign(plot.id(), by, officer.id(), turn(), pace.at()), pace);
    }

    /** Said when others came first, which happens now and then. */
    private Assigning.Turn turn() {
        var reason = Wording.any(TurnReason.offered(), plot.random());
        return new Assigning.Turn(reason, note());
    }

    private void triage(double share) {
        if (!pace.staffAt(share)) return;
        var who = plot.chance(60)
                ? world.workforce().coordinator(agency)
                : world.workforce().head(department);
        int number = plot.random().nextInt(100);
        int importance = number < 9 ? 3 : number < 20 ? 1 : 2;
        // Another agency has no service of its own for it: there it goes from hand to hand as it is.
        if (plot.service().agencyId() != agency) return;
        plot.done(desk.triaging().triage(plot.id(), who, plot.service().id(), importance, pace.at()), pace);
    }

    void refer(double share) {
        if (!pace.staffAt(share)) return;
        var target = referralTarget();
        if (target == 0) return;
        var who = world.workforce().coordinator(agency);
        var reason = plot.wording().reason("refer", Language.AR, plot.random());
        long to = world.agencies().getDepartment(target).agencyId();
        var why = new Referring.Why(ReferralReason.COMPETENCE, reason);
        plot.done(desk.referring().refer(plot.id(), who, to, target, why, pace.at()), pace);
        agency = to;
        department = target;
        pace.follow(world.timeOf(agency));
        officer = world.workforce().officer(department, plot.random());
    }

    /** A department of the same agency, or of one that offers something similar. */
    private long referralTarget() {
        var similar = world.services().list().stream()
                .filter(other -> other.groupId() == plot.service().groupId()
                        && other.departmentId() != department
                        && !other.confidential()
                        && world.workforce().staffs(other.agencyId(), other.departmentId()))
                .toList();
        return similar.isEmpty() ? 0 : Wording.any(similar, plot.random()).departmentId();
    }

    void note(double share) {
        if (pace.staffAt(share)) plot.done(desk.noting().note(plot.id(), officer, note(), pace.at()), pace);
    }

    void draft(double share) {
        if (pace.staffAt(share)) plot.done(desk.drafting().draft(plot.id(), officer, reply(), pace.at()), pace);
    }

    void ask(double share) {
        if (!pace.staffAt(share)) return;
        var question = plot.exchange().question().in(plot.language());
        plot.done(desk.asking().ask(plot.id(), officer, plot.filling().fill(question), pace.at()), pace);
    }

    void reply(double share) {
        if (!pace.staffAt(share)) return;
        boolean decides = plot.beginning().matter().kind() == Kind.SUGGESTION && !decided;
        if (decides) decide();
        else plot.done(desk.replying().reply(plot.id(), officer, reply(), List.of(), pace.at()), pace);
    }

    /** A suggestion is answered by a decision; what is accepted will be carried out in some months. */
    private void decide() {
        decided = true;
        var decision = plot.wording().decision(plot.random());
        var verdict = Verdict.valueOf(decision.get("verdict"));
        var reasons = decision.is("reason", "") ? List.<Reason>of() : List.of(Reason.valueOf(decision.get("reason")));
        var words = decision.name("words").in(plot.language());
        plot.done(desk.deciding().decide(plot.id(), officer, verdict, reasons, words, pace.at()), pace);
        if (verdict == Verdict.DECLINED) return;
        var due = LocalDate.ofInstant(pace.now(), Dates.ZONE)
                .plusDays(20 + plot.random().nextInt(200));
        plot.done(desk.implementing().plan(plot.id(), officer, decision.get("milestone_ar"), due, pace.at()), pace);
    }

    void close() {
        if (!pace.comes(pace.inDays(1 + plot.random().nextInt(9)))) return;
        var reason = plot.chance(60) ? plot.wording().reason("close", plot.language(), plot.random()) : null;
        plot.done(desk.closing().close(plot.id(), officer, reason, pace.at()), pace);
    }

    private String note() {
        return plot.filling().fillInArabic(plot.wording().note(plot.random()));
    }

    private String reply() {
        return plot.filling().fill(plot.wording().reply(plot.service().code(), plot.language(), plot.random()));
    }
}
