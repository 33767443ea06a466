package org.tawasul.simulation;

import java.time.Instant;
import java.util.SplittableRandom;
import org.tawasul.calendars.WorkingTime;

/**
 * What people are like: how much work a matter is, whether it went to the wrong place, who answers a question, who loses
 * patience, who is content. Waiting is no part of it, but for what one does after having waited.
 */
final class Temper {
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;

    private static final double SPREAD_OF_WORK = 0.22;
    private static final double ALIKE = 0.2;
    private static final double MISPLACED = 0.045;
    private static final double ASKED = 0.065;
    private static final double NEVER_ANSWERS = 0.07;
    private static final double WITHDRAWS = 0.016;
    private static final double RATES = 0.36;
    private static final double REOPENS = 0.016;
    private static final double CLOSED = 0.85;
    private static final double NOTED = 0.14;
    private static final double TOLD_MEANWHILE = 0.3;
    private static final double GIVEN_BACK = 0.08;
    private static final double MEAN_MARK = 4.55;

    private final long seed;
    private final SplittableRandom whims;

    Temper(long seed) {
        this.seed = seed;
        this.whims = Lots.of(seed, Lots.Of.SKILL, -1);
    }

    /** Gives a matter what it has in it. @param mean seconds of work that such a matter takes */
    void of(Life life, long mean) {
        var lots = Lots.of(seed, Lots.Of.WORK, life.number);
        int lot = lots.nextInt(100);
        life.importance = lot < 9 ? 3 : lot < 20 ? 1 : 2;
        double work = mean * Lots.around(lots, SPREAD_OF_WORK, 0.4, 2.0);
        life.left = Math.max(5 * MINUTE, (long) (life.outage >= 0 ? work * ALIKE : work));
        boolean alone = life.outage < 0 && !life.offer.service().confidential();
        life.misplaced = alone && !life.offer.alternatives().isEmpty() && lots.nextDouble() < MISPLACED;
        life.asks =
                alone && !life.matter.kind().equals(org.tawasul.catalogue.Kind.SUGGESTION) && lots.nextDouble() < ASKED;
    }

    /** How much longer than the average somebody takes for such a matter. */
    double skill(Worker worker, Life life) {
        return Lots.around(
                Lots.of(seed, Lots.Of.SKILL, worker.number * 10_007L + life.offer.index()), 0.15, 0.75, 1.35);
    }

    /** For routing that knows no order. */
    double whim(Worker worker) {
        return whims.nextDouble();
    }

    /** Seconds after the submission; 0: never. */
    long withdrawsAfter(Life life) {
        var lots = Lots.of(seed, Lots.Of.REQUESTER, life.number);
        if (lots.nextDouble() >= WITHDRAWS) return 0;
        return 10 * MINUTE + (long) (-Math.log(1 - lots.nextDouble()) * 1.6 * DAY);
    }

    /** Seconds after the question; 0: never. */
    long answersAfter(Life life) {
        var lots = Lots.of(seed, Lots.Of.REQUESTER, -1 - life.number);
        if (lots.nextDouble() < NEVER_ANSWERS) return 0;
        return 5 * MINUTE + (long) (3 * HOUR * Math.exp(lots.nextGaussian() * 1.2));
    }

    /** @param ratesAfter seconds after the reply; 0: never. @param reopensAfter likewise */
    record Opinion(long ratesAfter, int[] marks, long reopensAfter) {}

    /** Late answers and long ones please less; who is displeased is likelier to come back. */
    Opinion opinion(Life life, int round, WorkingTime time, Instant at) {
        var lots = Lots.of(seed, Lots.Of.OPINION, life.number * 8 + Math.min(round, 7));
        var clocks = life.state.clocks();
        double period = Math.max(
                1,
                time.daysBetween(life.state.matter().submittedAt(), clocks.dueAt())
                                .toHours()
                        / 24.0);
        double took = time.daysBetween(life.state.matter().submittedAt(), at).toHours() / 24.0;
        double content =
                MEAN_MARK - 0.55 * Math.min(2.5, took / period) - (round > 1 ? 0.5 : 0) + lots.nextGaussian() * 0.75;
        int[] marks = {
            mark(content, lots),
            mark(content + 0.05, lots),
            mark(content + 0.3, lots),
            mark(Math.max(3, content) + 0.1, lots)
        };
        boolean extreme = marks[0] == 5 || marks[0] <= 2;
        double rates = lots.nextDouble();
        double reopens = lots.nextDouble();
        long rated = 10 * MINUTE + (long) (-Math.log(1 - lots.nextDouble()) * 20 * HOUR);
        long reopened = HOUR + (long) (-Math.log(1 - lots.nextDouble()) * 3 * DAY);
        return new Opinion(
                rates < RATES * (extreme ? 1.12 : 0.85) ? Math.min(rated, 13 * DAY) : 0,
                marks,
                reopens < REOPENS * (marks[0] <= 2 ? 6 : 0.7) && round < 3 ? Math.min(reopened, 29 * DAY) : 0);
    }

    private static int mark(double content, SplittableRandom lots) {
        return (int) Math.clamp(Math.round(content + lots.nextGaussian() * 0.35), 1, 5);
    }

    /** Seconds after the reply; 0: the officer leaves it as it is. */
    long closesAfter(Life life, int round) {
        var lots = Lots.of(seed, Lots.Of.TEXT, life.number * 8 + Math.min(round, 7));
        return lots.nextDouble() < CLOSED ? DAY + (long) (lots.nextDouble() * 9 * DAY) : 0;
    }

    /** Whether the officer notes something for colleagues. */
    boolean isNoted(Life life) {
        return Lots.of(seed, Lots.Of.NOTE, life.number).nextDouble() < NOTED;
    }

    /** Whether the requester of what takes long hears meanwhile how it stands. */
    boolean isToldMeanwhile(Life life) {
        return Lots.of(seed, Lots.Of.NOTE, -1 - life.number).nextDouble() < TOLD_MEANWHILE;
    }

    /** Whether who approves replies gives this one back. */
    boolean isGivenBack(Life life) {
        return Lots.of(seed, Lots.Of.APPROVAL, life.number).nextDouble() < GIVEN_BACK;
    }

    boolean saysWhyClosed(Life life) {
        return life.number % 5 < 3;
    }
}
