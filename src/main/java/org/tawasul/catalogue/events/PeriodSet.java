package org.tawasul.catalogue.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tawasul.journal.Event;

/**
 * Some cases are to be answered within another period, from a day on.
 *
 * @param agencyId 0: the nation's period, which no agency may exceed
 * @param serviceId 0 for all services
 * @param kind null for all
 * @param importance 0 for all
 */
public record PeriodSet(
        long periodId,
        long agencyId,
        long serviceId,
        @Nullable String kind,
        int importance,
        int days,
        LocalDate first,
        @Nullable LocalDate last)
        implements Event {}
