package org.tawasul.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.Holder;
import org.tawasul.cases.Place;
import org.tawasul.cases.Terms;
import org.tawasul.cases.Whereabouts;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.language.Dates;

/** By which hours and within which periods the agencies of a scenario answer: as in the country, but for what is changed. */
final class ScenarioTerms implements Terms {
    private final Scenario scenario;
    private final Country country;
    private final Whereabouts whereabouts;
    private final Map<Long, WorkingTime> times = new HashMap<>();
    private final Map<Long, String> groups;

    ScenarioTerms(Scenario scenario, Country country, Whereabouts whereabouts) {
        this.scenario = scenario;
        this.country = country;
        this.whereabouts = whereabouts;
        this.groups = country.offers().stream()
                .collect(Collectors.toMap(offer -> offer.service().id(), Country.Offer::group));
        for (var bureau : country.bureaus())
            times.put(
                    bureau.departmentId(),
                    Roster.changed(bureau.calendar(), scenario.rules().hours()).time());
    }

    @Override
    public WorkingTime timeOf(Holder holder) {
        var time = times.get(holder.departmentId());
        if (time == null) throw new IllegalStateException("No department " + holder.departmentId());
        return time;
    }

    @Override
    public int days(Service service, Kind kind, int importance, Holder holder, Instant at) {
        int period = scenario.rules().periodOf(groups.getOrDefault(service.id(), ""));
        if (period > 0) return period;
        return country.days()
                .of(service, kind, importance, holder, at.atZone(Dates.ZONE).toLocalDate());
    }

    @Override
    public String areaOf(@Nullable Place place) {
        return whereabouts.areaOf(place);
    }
}
