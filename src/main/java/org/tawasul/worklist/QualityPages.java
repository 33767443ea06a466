package org.tawasul.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.language.Dates;
import org.tawasul.language.Name;
import org.tawasul.worklist.QualityPage.Part;
import org.tawasul.worklist.QualityPage.Step;
import org.tawasul.worklist.QualityPage.Tables;
import org.tawasul.worklist.QualityPage.View;
import org.tawasul.worklist.Tally.Level;

/** Puts the figures of a place together, with names for who may learn them. */
@Component
class QualityPages {
    static final String ADDRESS = "/staff/quality";
    private static final int MIDDLE = 50;
    private static final int NINE_OF_TEN = 90;

    private final Figures figures;
    private final TaskKinds kinds;
    private final Indicators indicators;
    private final Agencies agencies;
    private final Officers officers;

    QualityPages(Figures figures, TaskKinds kinds, Indicators indicators, Agencies agencies, Officers officers) {
        this.figures = figures;
        this.kinds = kinds;
        this.indicators = indicators;
        this.agencies = agencies;
        this.officers = officers;
    }

    QualityPage page(Realm realm, Officer reader, View view, Period period) {
        var whose = realm.whose();
        var title = switch (realm.level()) {
            case NATION -> null;
            case AGENCY -> agencies.get(whose.agencyId()).name();
            default ->
                agencies.findDepartment(whose.departmentId())
                        .map(Department::name)
                        .orElseThrow();
        };
        return new QualityPage(view, period, address(whose), title, up(realm, reader, view, period), isNamed(reader));
    }

    /** The auditor reads about work, not about people. */
    static boolean isNamed(Officer reader) {
        return reader.role() != Role.AUDITOR;
    }

    Tables tables(Realm realm, Officer reader, View view, Period period, Instant now) {
        var days = period.endingOn(LocalDate.ofInstant(now, Dates.ZONE));
        return switch (view) {
            case WAITING -> new Tables(parts(realm, reader, view, period, null, now), List.of(), Work.NONE);
            case DONE -> {
                var parts = parts(realm, reader, view, period, days, now);
                var all = figures.work(realm.level(), List.of(realm.whose()), days)
                        .getOrDefault(realm.whose(), Work.NONE);
                yield new Tables(parts, List.of(), all);
            }
            case PACE -> new Tables(List.of(), steps(realm, days, now), Work.NONE);
        };
    }

    private List<Step> steps(Realm realm, Figures.Days days, Instant now) {
        var work = figures.workByKind(realm, days);
        var paces = figures.paces(realm, days);
        var steps = new ArrayList<Step>();
        for (var kind : kinds.list()) {
            var done = work.get(kind.code());
            if (done == null || !done.hasAny()) continue;
            var pace = paces.getOrDefault(kind.code(), Pace.of(Map.of()));
            steps.add(new Step(
                    kind.key(),
                    indicators.inForce(kind, now),
                    done,
                    done.finished() == 0 ? Duration.ZERO : pace.at(MIDDLE),
                    done.finished() == 0 ? Duration.ZERO : pace.at(NINE_OF_TEN)));
        }
        return List.copyOf(steps);
    }

    /** @param days null for what waits now */
    private List<Part> parts(
            Realm realm, Officer reader, View view, Period period, Figures.@Nullable Days days, Instant now) {
        var within = within(realm);
        var waits = days == null ? figures.waits(realm.inner(), within.keySet(), now) : Map.<Whose, Figures.Waits>of();
        var work = days == null ? Map.<Whose, Work>of() : figures.work(realm.inner(), within.keySet(), days);
        var parts = new ArrayList<Part>();
        int nr = 0;
        for (var each : within.entrySet()) {
            nr++;
            var whose = each.getKey();
            var waiting = waits.getOrDefault(whose, Figures.Waits.NOTHING);
            boolean person = realm.inner() == Level.OFFICER && whose.officerId() != 0;
            parts.add(new Part(
                    person && !isNamed(reader) ? null : each.getValue(),
                    nr,
                    address(whose, person && isNamed(reader), realm.inner() != Level.OFFICER, view, period),
                    waiting.waiting(),
                    waiting.late(),
                    waiting.since(),
                    work.getOrDefault(whose, Work.NONE)));
        }
        return List.copyOf(parts);
    }

    /** What a place falls into, by name and never by figures: nobody is ranked. */
    private Map<Whose, @Nullable Name> within(Realm realm) {
        var whose = realm.whose();
        var parts = new LinkedHashMap<Whose, @Nullable Name>();
        switch (realm.level()) {
            case NATION -> {
                for (Agency agency : agencies.list()) parts.put(new Whose(agency.id(), 0, 0), agency.name());
            }
            case AGENCY -> {
                for (var department : agencies.listDepartmentsOf(whose.agencyId()))
                    parts.put(new Whose(whose.agencyId(), department.id(), 0), department.name());
            }
            default -> {
                for (var officer : officers.listOfDepartment(whose.departmentId()))
                    parts.put(whose.with(officer.id()), officer.name());
            }
        }
        return parts;
    }

    private static @Nullable String address(Whose whose, boolean person, boolean place, View view, Period period) {
        if (place) return address(whose) + "&view=" + view.code() + "&period=" + period.code();
        return person ? ADDRESS + "/officers/" + whose.officerId() : null;
    }

    private static String address(Whose whose) {
        return ADDRESS + "?agency=" + whose.agencyId() + "&department=" + whose.departmentId();
    }

    private static @Nullable String up(Realm realm, Officer reader, View view, Period period) {
        var wider = switch (realm.level()) {
            case DEPARTMENT ->
                reader.scope() instanceof OfDepartment
                        ? null
                        : new Whose(realm.whose().agencyId(), 0, 0);
            case AGENCY -> reader.scope() instanceof Nation ? Whose.NATION : null;
            default -> null;
        };
        return wider == null ? null : address(wider) + "&view=" + view.code() + "&period=" + period.code();
    }
}
