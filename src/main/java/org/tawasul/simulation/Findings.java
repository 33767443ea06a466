package org.tawasul.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.util.Arrays;
import org.tawasul.calendars.WorkingTime;

/** What came out of a year, counted while it was played. */
final class Findings {
    final long[] receivedOf;
    final long[] answeredOf;
    final long[] onTimeOf;
    final int[] months = new int[12];
    /** From submission to the first reply. */
    private final Lengths workingTimes = new Lengths();

    private double calendarSeconds;
    long cases;
    long suggestions;
    long answered;
    long onTime;
    long withdrawn;
    long notes;
    long interims;
    long proposed;
    long reopened;
    long referred;
    long asked;
    long escalated;
    long delays;
    long ratings;
    long marks;
    long rateable;
    long open;
    long backlogPeak;
    long backlogPeakAt;
    int officers;
    double worked;
    double capacity;
    long people;
    long entries;

    Findings(Country country) {
        int agencies = country.agencies().size();
        receivedOf = new long[agencies];
        answeredOf = new long[agencies];
        onTimeOf = new long[agencies];
    }

    void received(Life life, Month month) {
        receivedOf[life.offer.bureau().agency().index()]++;
        months[month.ordinal()]++;
        if (life.idea == null) cases++;
        else suggestions++;
    }

    /** The first reply was sent. @param agency who sent it */
    void answered(Life life, int agency, WorkingTime time, Instant at) {
        var submitted = life.state.matter().submittedAt();
        boolean inTime = !at.isAfter(life.state.clocks().dueAt());
        answered++;
        answeredOf[agency]++;
        if (inTime) {
            onTime++;
            onTimeOf[agency]++;
        }
        workingTimes.add(time.daysBetween(submitted, at).toMillis() / 86_400);
        calendarSeconds += Duration.between(submitted, at).toSeconds();
    }

    /** @param could so many seconds they were there */
    void worked(Worker worker, long could) {
        officers++;
        worked += worker.worked;
        capacity += could;
    }

    double onTimeShare() {
        return answered == 0 ? 1 : (double) onTime / answered;
    }

    double meanWorkingDays() {
        return workingTimes.mean() / 1_000;
    }

    double meanCalendarDays() {
        return answered == 0 ? 0 : calendarSeconds / answered / 86_400;
    }

    /** @param share 0.5 for the median */
    double workingDays(double share) {
        return workingTimes.at(share) / 1_000.0;
    }

    /** Of the four criteria, from 1 to 5. */
    double meanRating() {
        return ratings == 0 ? 0 : marks / 4.0 / ratings;
    }

    double ratedShare() {
        return rateable == 0 ? 0 : (double) ratings / rateable;
    }

    /** January is 0. */
    int busiestMonth() {
        int busiest = 0;
        for (int i = 1; i < months.length; i++) if (months[i] > months[busiest]) busiest = i;
        return busiest;
    }

    double onTimeShareOf(int agency) {
        return answeredOf[agency] == 0 ? 1 : (double) onTimeOf[agency] / answeredOf[agency];
    }

    /** Agencies with at least so many answers, the most punctual first. */
    int[] byPunctuality(long least) {
        return java.util.stream.IntStream.range(0, answeredOf.length)
                .filter(agency -> answeredOf[agency] >= least)
                .boxed()
                .sorted((one, other) -> Double.compare(onTimeShareOf(other), onTimeShareOf(one)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    double utilisation() {
        return capacity == 0 ? 0 : worked / capacity;
    }

    @Override
    public String toString() {
        return "received " + Arrays.stream(receivedOf).sum() + ", answered " + answered + ", on time " + onTime;
    }
}
