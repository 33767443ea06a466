package org.tawasul.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tawasul.catalogue.Period.Question;

/**
 * Answers "how many working days": of the agency's own periods the one that says most about the case, else what the
 * service promises in the catalogue, and never more than the nation's period for such a case allows.
 */
record PeriodTable(List<Period> periods) {
    /** When an agency gets a case without a service of its own for it. */
    static final int REFERRED_DAYS = 5;

    int days(Question asked) {
        int own = first(period -> !period.isNational() && period.answers(asked))
                .map(Period::days)
                .orElse(
                        asked.service().agencyId() == asked.agencyId()
                                ? asked.service().responseDays()
                                : REFERRED_DAYS);
        return first(period -> period.isNational() && period.answers(asked))
                .map(ceiling -> Math.min(own, ceiling.days()))
                .orElse(own);
    }

    /** The least that the nation allows, on some day of the given period, to cases of which all are its cases. */
    Optional<Period> ceilingOf(Period wanted) {
        var over = periods.stream()
                .filter(period -> period.isNational() && period.includes(wanted) && period.overlaps(wanted))
                .toList();
        return Stream.concat(Stream.of(wanted.first()), over.stream().map(Period::first))
                .filter(wanted::holdsOn)
                .flatMap(on -> holding(over, on).stream())
                .min(Comparator.comparingInt(Period::days));
    }

    private static Optional<Period> holding(List<Period> of, LocalDate on) {
        return of.stream().filter(period -> period.holdsOn(on)).max(Comparator.comparingInt(Period::precedence));
    }

    private Optional<Period> first(Predicate<Period> fitting) {
        return periods.stream().filter(fitting).max(Comparator.comparingInt(Period::precedence));
    }
}
