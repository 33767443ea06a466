package org.tawasul.catalogue;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Within how many working days a case is to be answered, for some cases and for some time.
 *
 * @param agencyId 0: the nation's, which no agency may exceed
 * @param serviceId 0 for all services
 * @param kind null for all
 * @param importance 0 for all
 * @param first the first day on which an agency that gets a case gets this period
 * @param last the last one; null until further notice
 */
public record Period(
        long id,
        long agencyId,
        long serviceId,
        @Nullable Kind kind,
        int importance,
        int days,
        LocalDate first,
        @Nullable LocalDate last) {

    /** The same for the same cases and days, whatever it is numbered. */
    public boolean isLike(Period other) {
        return isForTheSame(other)
                && days == other.days
                && first.equals(other.first)
                && Objects.equals(last, other.last);
    }

    public boolean isNational() {
        return agencyId == 0;
    }

    /** What a period is asked for: a case as far as it matters here, and the day on which the agency got it. */
    record Question(Service service, long agencyId, Kind kind, int importance, LocalDate on) {}

    boolean answers(Question asked) {
        return (isNational() || agencyId == asked.agencyId())
                && (serviceId == 0 || serviceId == asked.service().id())
                && (kind == null || kind == asked.kind())
                && (importance == 0 || importance == asked.importance())
                && holdsOn(asked.on());
    }

    public boolean holdsOn(LocalDate on) {
        return !on.isBefore(first) && (last == null || !on.isAfter(last));
    }

    /** The more a period says about the case the sooner it is chosen: its service says most, then importance, then kind. */
    int precedence() {
        return (serviceId != 0 ? 4 : 0) + (importance != 0 ? 2 : 0) + (kind != null ? 1 : 0);
    }

    /** Whether every case of the other one is a case of this one. */
    boolean includes(Period other) {
        return (isNational() || agencyId == other.agencyId)
                && (serviceId == 0 || serviceId == other.serviceId)
                && (kind == null || kind == other.kind)
                && (importance == 0 || importance == other.importance);
    }

    /** Whether it is for the very same cases. */
    boolean isForTheSame(Period other) {
        return agencyId == other.agencyId
                && serviceId == other.serviceId
                && kind == other.kind
                && importance == other.importance;
    }

    boolean overlaps(Period other) {
        return (last == null || !other.first.isAfter(last)) && (other.last == null || !first.isAfter(other.last));
    }
}
