package org.tawasul.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.calendars.Calendar;
import org.tawasul.cases.Holder;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.demo.Wording;
import org.tawasul.language.Name;

/** What a year is played in, as it was read: nothing of it changes while it is played. */
record Country(List<Agency> agencies, List<Bureau> bureaus, List<Offer> offers, Days days) {
    /** Nobody is appointed. */
    Country unstaffed() {
        var empty = bureaus.stream()
                .map(bureau -> new Bureau(
                        bureau.index(),
                        bureau.agency(),
                        bureau.departmentId(),
                        bureau.head(),
                        bureau.coordinator(),
                        List.of(),
                        bureau.calendar()))
                .toList();
        return new Country(
                agencies,
                empty,
                offers.stream()
                        .map(offer -> offer.of(empty.get(offer.bureau().index()), offer.weight()))
                        .toList(),
                days);
    }

    /** Each service is asked as often as is told; the others never. */
    Country asked(Map<Long, Long> counts) {
        return new Country(
                agencies,
                bureaus,
                offers.stream()
                        .map(offer -> offer.of(
                                offer.bureau(),
                                counts.getOrDefault(offer.service().id(), 0L)))
                        .toList(),
                days);
    }

    /** The period in force on a day, in working days. */
    interface Days {
        int of(Service service, Kind kind, int importance, Holder holder, LocalDate on);
    }

    /** @param rungs of its ladder, the lowest first: who is told, so many working hours after the due time */
    record Agency(int index, long id, String code, Name name, Calendar calendar, Map<Role, Integer> rungs) {}

    /**
     * A department in which cases are worked on.
     *
     * @param officers those who are appointed
     */
    record Bureau(
            int index,
            Agency agency,
            long departmentId,
            Officer head,
            Officer coordinator,
            List<Officer> officers,
            Calendar calendar) {}

    /**
     * A service with what people write about it.
     *
     * @param weight how much it is asked for, beside the others
     * @param group code of its group
     * @param matters in Arabic and in English, all but suggestions; then the suggestions likewise
     * @param approved whether who leads has to approve replies
     * @param alternatives departments that do something similar, by their index: where it goes when it was none of theirs
     */
    record Offer(
            int index,
            Service service,
            Bureau bureau,
            String group,
            double weight,
            Matters matters,
            Matters suggestions,
            boolean approved,
            List<Integer> alternatives) {
        Offer of(Bureau other, double newWeight) {
            return new Offer(index, service, other, group, newWeight, matters, suggestions, approved, alternatives);
        }
    }

    record Matters(List<Wording.Matter> ar, List<Wording.Matter> en) {
        boolean isEmpty() {
            return ar.isEmpty();
        }
    }
}
