package org.tawasul.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tawasul.cases.Submission;
import org.tawasul.catalogue.Kind;
import org.tawasul.ratings.Marks;

/** What the requester does in the life of a case, at any hour. */
final class RequesterSide {
    private final Plot plot;
    private final Pace pace;
    private final Desk desk;

    RequesterSide(Plot plot, Pace pace) {
        this.plot = plot;
        this.pace = pace;
        this.desk = plot.world().desk();
    }

    void submit() {
        var beginning = plot.beginning();
        var requester = plot.world().requesters().register(beginning.requester(), pace.at());
        var matter = beginning.matter();
        desk.submitting()
                .submit(
                        new Submission(
                                plot.id(),
                                matter.kind(),
                                beginning.channel(),
                                plot.language(),
                                plot.service().id(),
                                beginning.departmentId(),
                                requester,
                                plot.filling().fill(matter.subject()),
                                plot.filling().fill(matter.text()),
                                beginning.place(),
                                List.of()),
                        pace.at());
        if (matter.kind() == Kind.COMPLAINT && plot.chance(4))
            plot.done(desk.hiding().hide(plot.id(), pace.at()), pace);
        desk.questions().answer(plot.id(), plot.service(), pace.at());
        // Most authors would rather not be read by everybody.
        if (matter.kind() == Kind.SUGGESTION && plot.chance(4))
            desk.showing().show(plot.id(), true, plot.chance(30), pace.at());
    }

    /** Soon after the question, at the latest at that share of the time. */
    void answer(double share) {
        if (pace.isOver()) return;
        var soon = pace.at().plus(minutes(20, 24 * 60));
        var latest = pace.shareOfSpan(share);
        var next = soon.isBefore(latest) ? soon : latest;
        if (!pace.comes(next.isAfter(pace.at()) ? next : pace.at().plusSeconds(300))) return;
        var answer = plot.exchange().answer().in(plot.language());
        plot.done(desk.answering().answer(plot.id(), plot.filling().fill(answer), List.of(), pace.at()), pace);
    }

    /** Within the window of the reply, whatever else happens meanwhile. */
    void rate() {
        var ratedAt = pace.at().plus(minutes(30, 9 * 24 * 60));
        if (pace.isOver() || ratedAt.isAfter(pace.now())) return;
        int number = plot.random().nextInt(100);
        int stars = number < 46 ? 5 : number < 78 ? 4 : number < 89 ? 3 : number < 95 ? 2 : 1;
        var marks = new Marks(stars, near(stars), near(stars), near(Math.max(3, stars)));
        var comment = plot.chance(55) ? plot.wording().comment(stars, plot.language(), plot.random()) : null;
        desk.rating().rateLatest(plot.id(), marks, comment, ratedAt);
    }

    private int near(int stars) {
        return Math.clamp(stars + plot.random().nextInt(3) - 1, 1, 5);
    }

    /** At that moment; false when it is still to come. */
    boolean reopen(Instant at) {
        if (!pace.comes(at)) return false;
        var reason = plot.wording().reason("reopen", plot.language(), plot.random());
        plot.done(desk.reopening().reopenByRequester(plot.id(), reason, pace.at()), pace);
        return true;
    }

    void withdraw() {
        if (pace.comes(pace.since().plus(minutes(30, 20 * 60))))
            plot.done(desk.withdrawing().withdraw(plot.id(), pace.at()), pace);
    }

    private Duration minutes(int least, int spread) {
        return Duration.ofMinutes(least + plot.random().nextInt(spread));
    }
}
