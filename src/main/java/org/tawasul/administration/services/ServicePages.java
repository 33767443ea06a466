package org.tawasul.administration.services;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.ServiceGroup;
import org.tawasul.catalogue.Services;
import org.tawasul.catalogue.forms.Forms;
import org.tawasul.language.Folding;

/** What the pages of the services show. */
@Component
class ServicePages {
    private static final int LINES = 50;

    private final Services services;
    private final Agencies agencies;
    private final Forms forms;

    ServicePages(Services services, Agencies agencies, Forms forms) {
        this.forms = forms;
        this.services = services;
        this.agencies = agencies;
    }

    /** Without one at this address there is no page. */
    Service find(long id) {
        return services.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String list(ServicesWanted wanted, long after, Model model) {
        var groups = services.listGroups().stream().collect(Collectors.toMap(ServiceGroup::id, group -> group));
        var words = Folding.fold(wanted.words()).strip();
        var found = services.listAll().stream()
                .filter(service -> service.id() > after)
                .filter(service -> services.isOffered(service) != wanted.closed())
                .filter(service -> wanted.agencyId() == 0 || service.agencyId() == wanted.agencyId())
                .filter(service -> wanted.group().isEmpty()
                        || Objects.requireNonNull(groups.get(service.groupId()))
                                .code()
                                .equals(wanted.group()))
                .filter(service -> words.isEmpty() || text(service).contains(words))
                .limit(LINES + 1)
                .toList();
        var shown = found.subList(0, Math.min(LINES, found.size()));
        model.addAttribute(
                "lines",
                shown.stream()
                        .map(service -> line(service, Objects.requireNonNull(groups.get(service.groupId()))))
                        .toList());
        model.addAttribute("wanted", wanted);
        model.addAttribute("agencies", agencies.list());
        model.addAttribute("groups", services.listGroups());
        model.addAttribute("after", found.size() > LINES ? shown.getLast().id() : 0L);
        return "services/list";
    }

    /** @param service null for a new one */
    String form(ServiceForm form, @Nullable Service service, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("service", service);
        model.addAttribute("offered", service == null || services.isOffered(service));
        model.addAttribute("questions", service == null ? 0 : questions(service));
        model.addAttribute("groups", services.listGroups());
        model.addAttribute("directory", agencies);
        model.addAttribute("kinds", Arrays.asList(Kind.values()));
        model.addAttribute("places", Arrays.asList(PlaceNeed.values()));
        return "services/service";
    }

    private int questions(Service service) {
        return forms.find(service.id()).map(form -> form.fields().size()).orElse(0);
    }

    String groupOf(Service service) {
        return services.listGroups().stream()
                .filter(group -> group.id() == service.groupId())
                .findFirst()
                .map(ServiceGroup::code)
                .orElse("");
    }

    private static String text(Service service) {
        return Folding.fold(service.name().ar() + " " + service.name().en() + " " + service.code() + " "
                + service.words().ar() + " " + service.words().en());
    }

    private ServiceLine line(Service service, ServiceGroup group) {
        return new ServiceLine(
                service,
                agencies.get(service.agencyId()).name(),
                agencies.getDepartment(service.departmentId()).name(),
                group.name(),
                services.isOffered(service));
    }
}
