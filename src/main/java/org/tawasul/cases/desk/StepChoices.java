package org.tawasul.cases.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.cases.Case;
import org.tawasul.cases.ImportanceCriteria;
import org.tawasul.cases.ImportanceCriterion;
import org.tawasul.cases.access.Identities;
import org.tawasul.cases.access.IdentityField;
import org.tawasul.cases.desk.StepView.Choices;
import org.tawasul.cases.desk.StepView.Loaded;
import org.tawasul.cases.desk.StepView.Target;
import org.tawasul.cases.desk.StepView.Team;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Services;
import org.tawasul.language.Folding;
import org.tawasul.language.Name;

/** What can be chosen in the forms of the steps. */
@Component
class StepChoices {
    private final Services services;
    private final ImportanceCriteria criteria;
    private final Agencies agencies;
    private final Officers officers;
    private final Writings writing;
    private final Identities identities;
    private final InstantSource clock;
    private final JdbcClient jdbc;

    StepChoices(
            Services services,
            ImportanceCriteria criteria,
            Agencies agencies,
            Officers officers,
            Writings writing,
            Identities identities,
            InstantSource clock,
            JdbcClient jdbc) {
        this.services = services;
        this.criteria = criteria;
        this.agencies = agencies;
        this.officers = officers;
        this.writing = writing;
        this.identities = identities;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    Choices of(StaffStep step, StepForm form, Case found, Officer officer) {
        return switch (step) {
            case TRIAGE -> Choices.of(services(found), criteria.of(ImportanceCriterion.HIGH));
            case ASSIGN -> Choices.ofTeams(teams(found, officer));
            case SPLIT -> Choices.ofTargets(targets(found, ""));
            case REFER ->
                Choices.ofTargets(targets(found, form instanceof ReferralForm referral ? referral.search() : ""));
            case REPLY, APPROVE, CONTRIBUTE -> Choices.of(writing.of(form, found, officer));
            case REVEAL -> Choices.ofFields(fields(found, officer));
            default -> Choices.NONE;
        };
    }

    /** What of who asks could be revealed to the officer, and is not. */
    List<IdentityField> fields(Case found, Officer officer) {
        return identities.of(found, officer, clock.instant()).askable();
    }

    /** Those of the agency that are offered, and the one that the case has. */
    private List<Service> services(Case found) {
        return services.listAllOfAgency(found.holder().agencyId()).stream()
                .filter(each -> each.id() == found.serviceId() || services.isOffered(each))
                .toList();
    }

    /** Who could have the case, by department: that of the case first; who leads one department gives to that one. */
    private List<Team> teams(Case found, Officer officer) {
        long own = found.holder().departmentId();
        var staff = officers.listOfAgency(found.holder().agencyId());
        var loads = loads(staff.stream().map(Officer::id).toList());
        var departments =
                new ArrayList<>(agencies.listDepartmentsOf(found.holder().agencyId()));
        if (officer.scope() instanceof OfDepartment) departments.removeIf(department -> department.id() != own);
        departments.removeIf(Department::ministersOffice);
        departments.sort((one, other) -> Boolean.compare(other.id() == own, one.id() == own));
        return departments.stream()
                .map(department -> new Team(
                        department,
                        staff.stream()
                                .filter(each -> each.departmentId() == department.id())
                                .filter(each -> each.id() != found.holder().officerId())
                                .map(each -> new Loaded(each, loads.getOrDefault(each.id(), 0)))
                                .toList()))
                .filter(team -> !team.officers().isEmpty())
                .toList();
    }

    /** How many open cases each holds, counted to 100. */
    private Map<Long, Integer> loads(List<Long> officerIds) {
        var loads = new HashMap<Long, Integer>();
        jdbc.sql("""
                select o.officer_id,
                       (select count(*) from (
                          select from cases.cases c
                           where c.officer_id = o.officer_id
                             and c.status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL')
                           limit 100) counted) as open
                  from unnest(:officers::bigint[]) as o (officer_id)
                """).param("officers", officerIds.toArray(Long[]::new)).query(row -> {
            loads.put(row.getLong("officer_id"), row.getInt("open"));
        });
        return loads;
    }

    /** The agency that has the case first, with its other departments; then all others. */
    private List<Target> targets(Case found, String search) {
        var holder = found.holder();
        var words = Folding.fold(search.strip());
        var targets = new ArrayList<Target>();
        for (var agency : agencies.list()) {
            boolean own = agency.id() == holder.agencyId();
            var departments = agencies.listDepartmentsOf(agency.id()).stream()
                    .filter(department -> department.id() != holder.departmentId())
                    .toList();
            var target = narrowed(agency, !own, departments, words);
            if (!target.whole() && target.departments().isEmpty()) continue;
            if (own) targets.addFirst(target);
            else targets.add(target);
        }
        return targets;
    }

    private static Target narrowed(Agency agency, boolean whole, List<Department> departments, String words) {
        if (words.isEmpty() || contains(agency.name(), words)) return new Target(agency, whole, departments);
        return new Target(
                agency,
                false,
                departments.stream()
                        .filter(department -> contains(department.name(), words))
                        .toList());
    }

    private static boolean contains(Name name, String words) {
        return Folding.fold(name.ar()).contains(words)
                || Folding.fold(name.en()).contains(words);
    }
}
