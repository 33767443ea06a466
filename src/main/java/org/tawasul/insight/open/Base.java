package org.tawasul.insight.open;

import java.util.List;
import org.tawasul.insight.Figure;
import org.tawasul.insight.Measure;

/** A group of people of which numbers are published, and what is published of it: all of it or nothing. */
enum Base {
    RECEIVED(Measure.RECEIVED),
    ANSWERED(Measure.ANSWERED, Measure.ON_TIME, Measure.WORKING_SECONDS, Measure.CALENDAR_SECONDS),
    RATED(Measure.RATED, Measure.HANDLING, Measure.CLARITY, Measure.COURTESY, Measure.EASE);

    /** The first says how many they are. */
    private final List<Measure> measures;

    Base(Measure... measures) {
        this.measures = List.of(measures);
    }

    /** Of whom a figure speaks. */
    static Base of(Figure figure) {
        return switch (figure) {
            case RECEIVED -> RECEIVED;
            case ANSWERED, ON_TIME, MEAN_TIME, MEAN_DAYS -> ANSWERED;
            case RATED, SATISFACTION, HANDLING, CLARITY, COURTESY, EASE -> RATED;
            default -> throw new IllegalArgumentException(figure + " is not published");
        };
    }

    Measure count() {
        return measures.getFirst();
    }

    List<Measure> measures() {
        return measures;
    }
}
