package org.tawasul.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Status;
import org.tawasul.catalogue.Kind;
import org.tawasul.language.Dates;
import org.tawasul.language.Typed;

/** What narrows a search, as it was chosen: values that mean nothing choose nothing. The days are those of the submission. */
public record SearchFilter(
        @Nullable String status,
        @Nullable String kind,
        @Nullable String agency,
        @Nullable String service,
        @Nullable String from,
        @Nullable String to) {
    static final SearchFilter NONE = new SearchFilter(null, null, null, null, null, null);
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    public boolean isSet() {
        return !chosen().isEmpty();
    }

    /** What is chosen and means something, by the names of the fields. */
    public Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        if (!statusName().isEmpty()) chosen.put("status", statusName());
        if (!kindName().isEmpty()) chosen.put("kind", kindName());
        if (agencyId() != 0) chosen.put("agency", Long.toString(agencyId()));
        if (serviceId() != 0) chosen.put("service", Long.toString(serviceId()));
        Typed.day(from, FIRST, LAST).ifPresent(day -> chosen.put("from", day.toString()));
        Typed.day(to, FIRST, LAST).ifPresent(day -> chosen.put("to", day.toString()));
        return chosen;
    }

    String statusName() {
        return Arrays.stream(Status.values())
                .map(Enum::name)
                .filter(each -> each.equals(status))
                .findFirst()
                .orElse("");
    }

    String kindName() {
        return Arrays.stream(Kind.values())
                .map(Enum::name)
                .filter(each -> each.equals(kind))
                .findFirst()
                .orElse("");
    }

    long agencyId() {
        return number(agency);
    }

    long serviceId() {
        return number(service);
    }

    Instant firstMoment() {
        return Typed.day(from, FIRST, LAST)
                .map(day -> day.atStartOfDay(Dates.ZONE).toInstant())
                .orElse(Instant.EPOCH);
    }

    /** The first moment after the last day, but no later than the end. */
    Instant endMoment(Instant end) {
        return Typed.day(to, FIRST, LAST)
                .map(day -> day.plusDays(1).atStartOfDay(Dates.ZONE).toInstant())
                .filter(chosen -> chosen.isBefore(end))
                .orElse(end);
    }

    private static long number(@Nullable String chosen) {
        return chosen != null && chosen.matches("\\d{1,18}") ? Long.parseLong(chosen) : 0;
    }
}
