package org.tawasul.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Department;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.ServiceSearch;
import org.tawasul.catalogue.Services;
import org.tawasul.catalogue.forms.Form;
import org.tawasul.catalogue.forms.Forms;
import org.tawasul.intake.Answers.Topic;
import org.tawasul.language.Folding;

/** Helps to say what a matter is about: by searching, by browsing, or by naming who is to answer. */
@Component
class Choosing {
    private static final int MOST = 8;

    private final Services services;
    private final ServiceSearch search;
    private final Agencies agencies;
    private final Forms forms;

    Choosing(Services services, ServiceSearch search, Agencies agencies, Forms forms) {
        this.forms = forms;
        this.services = services;
        this.search = search;
        this.agencies = agencies;
    }

    /** What is asked for on the page of the service. */
    record Question(
            @Nullable String q,
            @Nullable String group,
            @Nullable String service) {}

    void showServices(Kind kind, Question question, Model model) {
        var typed = Checks.tidy(question.q());
        var group = question.group() == null
                ? null
                : services.findGroup(question.group()).orElse(null);
        model.addAttribute("kind", kind);
        model.addAttribute("q", typed);
        model.addAttribute("group", group);
        model.addAttribute("groups", services.listBrowsedGroups());
        var closed = question.service() == null
                ? null
                : services.findClosed(question.service()).orElse(null);
        model.addAttribute("withdrawn", closed != null);
        model.addAttribute(
                "candidates", closed == null ? candidates(kind, typed, group, question.service()) : near(closed, kind));
        model.addAttribute("unsure", services.find(Service.WHOM_TO_ASK).isPresent());
    }

    private List<Candidate> candidates(
            Kind kind, String typed, org.tawasul.catalogue.@Nullable ServiceGroup group, @Nullable String code) {
        if (!typed.isEmpty())
            return search.search(typed, MOST).stream()
                    .map(found -> candidate(found, kind))
                    .toList();
        if (code != null)
            return services.find(code).stream()
                    .map(found -> candidate(found, kind))
                    .toList();
        if (group == null) return List.of();
        return services.listOf(group).stream()
                .map(found -> candidate(found, kind))
                .toList();
    }

    /** What stands nearest to one that is closed. */
    private List<Candidate> near(Service closed, Kind kind) {
        var words = closed.name().ar() + " " + closed.name().en();
        var found = search.search(words, MOST);
        var fitting = found.isEmpty()
                ? services.list().stream()
                        .filter(service -> service.groupId() == closed.groupId())
                        .limit(MOST)
                        .toList()
                : found;
        return fitting.stream().map(service -> candidate(service, kind)).toList();
    }

    private Candidate candidate(Service service, Kind kind) {
        return new Candidate(service, agencies.get(service.agencyId()).name(), takenAs(service, kind));
    }

    /** All agencies that take letters, by sector; of one of them its departments. */
    void showAgencies(Kind kind, @Nullable String q, @Nullable String code, Model model) {
        var agency = code == null
                ? null
                : agencies.find(code)
                        .filter(found -> services.findGeneralOf(found.id()).isPresent())
                        .orElse(null);
        model.addAttribute("kind", kind);
        model.addAttribute("q", Checks.tidy(q));
        model.addAttribute("agency", agency);
        if (agency != null) model.addAttribute("departments", departments(agency));
        else model.addAttribute("sectors", sectors(Checks.tidy(q)));
    }

    /** The minister's office first. */
    private List<Department> departments(Agency agency) {
        var departments = new ArrayList<>(agencies.listDepartmentsOf(agency.id()));
        departments.sort(java.util.Comparator.comparing(department -> !department.ministersOffice()));
        return departments;
    }

    private LinkedHashMap<String, List<Agency>> sectors(String typed) {
        var sectors = new LinkedHashMap<String, List<Agency>>();
        var folded = Folding.fold(typed);
        for (var agency : agencies.list()) {
            if (services.findGeneralOf(agency.id()).isEmpty()) continue;
            if (!Folding.fold(agency.name().ar() + " " + agency.name().en()).contains(folded)) continue;
            sectors.computeIfAbsent(agency.sector(), key -> new ArrayList<>()).add(agency);
        }
        return sectors;
    }

    /** What was chosen: a service, an agency, or one of its departments. Empty when it is none of ours. */
    Optional<Topic> choose(Kind kind, Choice choice) {
        if (choice.service() != null) return services.find(choice.service()).map(service -> topic(service, kind, 0));
        if (choice.department() != null)
            return agencies.findDepartment(choice.department())
                    .flatMap(department -> services.findGeneralOf(department.agencyId())
                            .map(service -> topic(service, kind, department.id())));
        if (choice.agency() != null)
            return agencies.find(choice.agency())
                    .flatMap(agency -> services.findGeneralOf(agency.id()))
                    .map(service -> topic(service, kind, 0));
        return Optional.empty();
    }

    private Topic topic(Service service, Kind kind, long departmentId) {
        var form = forms.find(service.id()).map(Form::version).orElse(null);
        return new Topic(takenAs(service, kind), service.id(), departmentId, form);
    }

    /** What was pressed on the page: one of the three. */
    record Choice(
            @Nullable String service,
            @Nullable String agency,
            @Nullable Long department) {}

    /** The kind that was chosen when the service takes it, otherwise the one that comes nearest. */
    static Kind takenAs(Service service, Kind kind) {
        if (service.kinds().contains(kind)) return kind;
        if (service.kinds().contains(Kind.COMPLAINT)) return Kind.COMPLAINT;
        return service.kinds().stream().sorted().findFirst().orElse(kind);
    }
}
