package org.tawasul.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * The life of one case of the demo country as its fate has it, step by step through the use cases, each step at its own
 * time. Steps that would lie in the future are not taken: the case is then open.
 */
final class Life {
    private final Plot plot;
    private final Pace pace;
    private final StaffSide staff;
    private final RequesterSide requester;
    private final Random random;

    Life(World world, Wording wording, Instant now, Beginning beginning, Random random) {
        var service = beginning.service();
        long department = beginning.departmentId() == 0 ? service.departmentId() : beginning.departmentId();
        var officer = world.workforce().officer(department, random);
        this.random = random;
        this.plot = Plot.of(world, wording, beginning, random);
        this.pace = new Pace(beginning.at(), now, world.timeOf(service.agencyId()), random);
        this.staff = new StaffSide(plot, pace, department, officer);
        this.requester = new RequesterSide(plot, pace);
    }

    void live() {
        requester.submit();
        pace.reachToNow();
        switch (plot.beginning().fate()) {
            case ORDINARY -> beHandled();
            case NEW -> {}
            case IN_WORK, DUE_SOON, OVERDUE -> beInWork();
            case WAITING -> {
                staff.take();
                staff.ask(0.5 + random.nextDouble() * 0.3);
            }
            case REFERRED -> staff.refer(0.6);
            case REOPENED -> comeBack();
        }
    }

    /** Answered within its period, or three times in a hundred a little later; what comes after is up to the requester. */
    private void beHandled() {
        boolean late = plot.chance(3);
        double share = late ? 1.05 + random.nextDouble() * 0.7 : 0.06 + 0.86 * Math.pow(random.nextDouble(), 1.3);
        pace.reach(plot.service().responseDays(), share);
        if (plot.chance(3)) {
            requester.withdraw();
            return;
        }
        if (plot.chance(6)) staff.refer(0.12);
        staff.take();
        if (plot.chance(35)) staff.note(0.4);
        if (plot.chance(12)) {
            staff.ask(0.45);
            requester.answer(0.75);
        }
        if (plot.chance(15)) staff.note(0.85);
        staff.reply(1.0);
        goOnAfterwards();
    }

    private void beInWork() {
        staff.take();
        if (plot.chance(50)) staff.note(0.4);
        if (plot.chance(10)) {
            staff.ask(0.5);
            requester.answer(0.7);
        }
        if (plot.chance(20)) staff.draft(0.9);
    }

    private void comeBack() {
        staff.take();
        staff.reply(0.5);
        var back = pace.now().minus(Duration.ofMinutes(30 + random.nextInt(40 * 60)));
        boolean reopened =
                requester.reopen(back.isAfter(pace.at()) ? back : pace.at().plus(Duration.ofHours(1)));
        if (reopened && plot.chance(40)) staff.note(0.98);
    }

    private void goOnAfterwards() {
        if (plot.chance(40)) requester.rate();
        if (plot.chance(4)) {
            if (!requester.reopen(pace.at().plus(Duration.ofHours(3 + random.nextInt(300))))) return;
            pace.beginAgain();
            pace.reach(plot.service().responseDays(), 0.2 + random.nextDouble() * 0.6);
            staff.reply(1.0);
        }
        boolean old = pace.at().isBefore(pace.now().minus(Duration.ofDays(30)));
        if (plot.chance(old ? 90 : 45)) staff.close();
    }
}
