package org.tawasul.administration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tawasul.administration.Gap.Place;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Vacancies;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Services;

/** What waits for the administrator: where a citizen's case would reach nobody, the gravest first. */
@Component
class Gaps {
    private static final int SHOWN = 5;

    private final Agencies agencies;
    private final Vacancies vacancies;
    private final Services services;

    Gaps(Agencies agencies, Vacancies vacancies, Services services) {
        this.agencies = agencies;
        this.vacancies = vacancies;
        this.services = services;
    }

    List<Gap> list() {
        var gaps = new ArrayList<Gap>();
        add(gaps, "administration.gap.services", servicesWithoutStaff());
        add(gaps, "administration.gap.heads", departments(vacancies.listDepartmentsWithoutHead()));
        add(gaps, "administration.gap.coordinators", agencies(vacancies.listAgenciesWithoutCoordinator()));
        add(
                gaps,
                "administration.gap.offers",
                agencies(listAgencies(
                        agency -> services.listOfAgency(agency.id()).isEmpty())));
        add(
                gaps,
                "administration.gap.branches",
                agencies(listAgencies(
                        agency -> agencies.listBranchesOf(agency.id()).isEmpty())));
        return gaps;
    }

    private List<Place> servicesWithoutStaff() {
        var empty = new HashSet<Long>();
        for (var department : vacancies.listDepartmentsWithoutStaff()) empty.add(department.id());
        return services.list().stream()
                .filter(service -> empty.contains(service.departmentId()))
                .map(Gaps::place)
                .toList();
    }

    private List<Agency> listAgencies(Predicate<Agency> lacking) {
        return agencies.list().stream().filter(lacking).toList();
    }

    private static List<Place> agencies(List<Agency> found) {
        return found.stream()
                .map(agency -> new Place(agency.name(), "/admin/agencies/" + agency.id()))
                .toList();
    }

    private List<Place> departments(List<Department> found) {
        return found.stream()
                .map(department -> new Place(
                        CalendarPages.within(department.name(), agencies.get(department.agencyId())),
                        "/admin/staff/new?place=department-" + department.id()))
                .toList();
    }

    private static Place place(Service service) {
        return new Place(service.name(), "/admin/staff/new?place=department-" + service.departmentId());
    }

    private static void add(List<Gap> gaps, String key, List<Place> found) {
        if (!found.isEmpty()) gaps.add(new Gap(key, found.size(), found.subList(0, Math.min(SHOWN, found.size()))));
    }
}
