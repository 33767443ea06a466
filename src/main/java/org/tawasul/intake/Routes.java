package org.tawasul.intake;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tawasul.agencies.Agencies;
import org.tawasul.catalogue.Services;
import org.tawasul.language.Name;

/** Finds the way of a draft, and what its pages say about it. */
@Component
class Routes {
    private final Services services;
    private final Agencies agencies;

    Routes(Services services, Agencies agencies) {
        this.services = services;
        this.agencies = agencies;
    }

    Route of(Draft draft) {
        var topic = draft.answers().topic();
        return new Route(
                draft,
                topic == null ? null : services.findOffered(topic.serviceId()).orElse(null));
    }

    /** What every page of the way shows: how far one is, the way back, and what it is about. */
    Route show(Draft draft, Step step, Model model) {
        var route = of(draft);
        var steps = route.steps();
        model.addAttribute(
                "journey",
                new Journey(
                        draft.id(),
                        draft.kind(),
                        steps.indexOf(step) + 1,
                        steps.size(),
                        route.back(step),
                        route.isComplete(),
                        route.service(),
                        addressee(route)));
        return route;
    }

    /** Who will answer: the agency, with its department when one was addressed. */
    private @org.jspecify.annotations.Nullable Name addressee(Route route) {
        var service = route.service();
        if (service == null) return null;
        var agency = agencies.get(service.agencyId()).name();
        var topic = route.draft().answers().topic();
        if (topic == null || topic.departmentId() == 0) return agency;
        var department = agencies.getDepartment(topic.departmentId()).name();
        return new Name(department.ar() + "، " + agency.ar(), department.en() + ", " + agency.en());
    }
}
