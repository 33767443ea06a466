package org.tawasul.suggestions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Periods;
import org.tawasul.language.Dates;

/** When an agency owes the next thing to a suggestion. */
@Component
class Owed {
    /** Working days to say how an accepted suggestion is carried out, and to publish what was. */
    static final int DAYS_TO_TELL = 10;

    private final Periods periods;

    Owed(Periods periods) {
        this.periods = periods;
    }

    /** The end of a day. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
    }

    /** Of one that is carried out: the next milestone; where none is left, a plan or the publication. */
    Instant next(Suggestion suggestion, List<Milestone> milestones, Instant at) {
        return milestones.stream()
                .filter(milestone -> !milestone.isReached())
                .map(Milestone::dueOn)
                .min(LocalDate::compareTo)
                .map(Owed::endOf)
                .orElseGet(() -> toTell(suggestion, at));
    }

    Instant toTell(Suggestion suggestion, Instant at) {
        return periods.timeOf(suggestion.agencyId(), suggestion.departmentId()).addDays(at, DAYS_TO_TELL);
    }
}
