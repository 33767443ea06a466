package org.tawasul.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Trace.What;
import org.tawasul.insight.Traces.Order;

/** The lists of single cases behind the figures: each holds exactly what a figure counts in a span and a place. */
public enum Behind {
    RECEIVED(count(Measure.RECEIVED), What.RECEIVED),
    ANSWERED(count(Measure.ANSWERED), What.IN_TIME, What.LATE),
    IN_TIME(count(Measure.ON_TIME), What.IN_TIME),
    /** Answered after what was promised. */
    LATE(tally -> tally.get(Measure.ANSWERED) - tally.get(Measure.ON_TIME), What.LATE),
    /** All that were answered, those that took longest first. */
    SLOWEST(Order.SLOWEST, count(Measure.ANSWERED), What.IN_TIME, What.LATE),
    KEPT(count(Measure.KEPT), What.KEPT),
    /** Promised for a day of the span, and not answered by then. */
    MISSED(tally -> tally.get(Measure.DUE) - tally.get(Measure.KEPT), What.MISSED),
    REOPENED(count(Measure.REOPENED), What.REOPENED),
    REFERRED(count(Measure.REFERRED_OUT), What.REFERRED_OUT),
    REFERRED_IN(count(Measure.REFERRED_IN), What.REFERRED_IN),
    ASKED(count(Measure.ASKED), What.ASKED),
    WITHDRAWN(count(Measure.WITHDRAWN), What.WITHDRAWN),
    MERGED(count(Measure.MERGED), What.MERGED),
    CLOSED(count(Measure.CLOSED), What.CLOSED),
    ESCALATED(count(Measure.ESCALATED), What.ESCALATED),
    /** At the end of the last day, whenever it began. */
    OPEN(Order.LONGEST_OPEN, tally -> tally.get(Measure.OPENED) - tally.get(Measure.ENDED), What.OPEN),
    RATED(count(Measure.RATED), What.RATED_WELL, What.RATED_LOW),
    /** With a mark of one or two among the four. */
    RATED_LOW(null, What.RATED_LOW),
    MESSAGES(count(Measure.MESSAGES), What.MESSAGES),
    PROMISES(count(Measure.PROMISES_DUE), What.PROMISES_DUE),
    PROMISES_KEPT(count(Measure.PROMISES_KEPT), What.PROMISES_KEPT),
    PROMISES_BROKEN(count(Measure.PROMISES_BROKEN), What.PROMISES_BROKEN);

    private final Order order;
    private final @Nullable ToLongFunction<Tally> sum;
    private final List<What> traces;

    Behind(@Nullable ToLongFunction<Tally> sum, What... traces) {
        this(Order.LATEST, sum, traces);
    }

    Behind(Order order, @Nullable ToLongFunction<Tally> sum, What... traces) {
        this.order = order;
        this.sum = sum;
        this.traces = List.of(traces);
    }

    private static ToLongFunction<Tally> count(Measure measure) {
        return tally -> tally.get(measure);
    }

    /** The lists of a figure; the one that asks for something to be done comes first. */
    public static List<Behind> listOf(Figure figure) {
        return switch (figure) {
            case RECEIVED -> List.of(RECEIVED);
            case ANSWERED -> List.of(ANSWERED);
            case ON_TIME -> List.of(LATE, IN_TIME);
            case KEPT -> List.of(MISSED, KEPT);
            case MEDIAN_TIME, NINE_OF_TEN_TIME, MEAN_TIME, MEAN_DAYS -> List.of(SLOWEST);
            case REOPENED -> List.of(REOPENED);
            case REFERRED -> List.of(REFERRED, REFERRED_IN);
            case ASKED -> List.of(ASKED);
            case WITHDRAWN -> List.of(WITHDRAWN, MERGED);
            case CLOSED -> List.of(CLOSED);
            case ESCALATED -> List.of(ESCALATED);
            case GROWTH -> List.of(OPEN);
            case RATED -> List.of(RATED, RATED_LOW);
            case SATISFACTION, HANDLING, CLARITY, COURTESY, EASE -> List.of(RATED_LOW, RATED);
            case MESSAGES -> List.of(MESSAGES);
            case PROMISES_KEPT -> List.of(PROMISES_BROKEN, PROMISES_KEPT, PROMISES);
        };
    }

    /** The first list of a figure. */
    public static Behind of(Figure figure) {
        return listOf(figure).getFirst();
    }

    /** The lists that stand beside this one, with it. */
    public List<Behind> together() {
        return Arrays.stream(Figure.values())
                .map(Behind::listOf)
                .filter(lists -> lists.contains(this))
                .findFirst()
                .orElse(List.of(this));
    }

    static Optional<Behind> find(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** How many it holds by the sums that pages read, of whatever they were asked for; empty where no sum says so. */
    Optional<Long> count(Tally tally) {
        return sum == null ? Optional.empty() : Optional.of(sum.applyAsLong(tally));
    }

    Order order() {
        return order;
    }

    List<What> traces() {
        return traces;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its heading. */
    public String key() {
        return "insight.behind." + code();
    }

    /** The key of what the day of a case is here. */
    public String dayKey() {
        return order == Order.LONGEST_OPEN ? "insight.behind.since" : "insight.behind.at";
    }

    public String address() {
        return "/staff/figures/cases?of=" + code();
    }

    /** The list of a span and a place. */
    public String address(Span span, Reach reach) {
        return address() + "&from=" + span.first() + "&to=" + span.last()
                + (reach.agencyId() == 0 ? "" : "&agency=" + reach.agencyId())
                + (reach.departmentId() == 0 ? "" : "&department=" + reach.departmentId());
    }
}
