package org.tawasul.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tawasul.agencies.Agencies;
import org.tawasul.catalogue.Services;
import org.tawasul.catalogue.forms.Forms;
import org.tawasul.catalogue.forms.Reading;
import org.tawasul.intake.Answers.Topic;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/** Finds the way of a draft, and what its pages say about it. */
@Component
class Routes {
    private final Services services;
    private final Agencies agencies;
    private final Forms forms;
    private final Areas areas;

    Routes(Services services, Agencies agencies, Forms forms, Areas areas) {
        this.forms = forms;
        this.areas = areas;
        this.services = services;
        this.agencies = agencies;
    }

    Route of(Draft draft) {
        var topic = draft.answers().topic();
        var service =
                topic == null ? null : services.findOffered(topic.serviceId()).orElse(null);
        return new Route(draft, service, service == null ? null : reading(draft.answers(), topic));
    }

    /** By the version that the draft was begun with. */
    private @Nullable Reading reading(Answers answers, @Nullable Topic topic) {
        if (topic == null || topic.form() == null) return null;
        var form = forms.get(topic.serviceId(), topic.form());
        var files = new HashMap<String, List<Long>>();
        for (var file : answers.listFiles())
            if (file.field() != null)
                files.computeIfAbsent(file.field(), field -> new ArrayList<>()).add(file.fileId());
        var requester = answers.requester();
        var language = Language.of(requester == null ? null : requester.language());
        return Reading.of(
                form,
                new Reading.Source(
                        answers.typed(),
                        files,
                        code -> areas.find(code)
                                .map(area -> area.name().in(language))
                                .orElse("")));
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
    private @Nullable Name addressee(Route route) {
        var service = route.service();
        if (service == null) return null;
        var agency = agencies.get(service.agencyId()).name();
        var topic = route.draft().answers().topic();
        if (topic == null || topic.departmentId() == 0) return agency;
        var department = agencies.getDepartment(topic.departmentId()).name();
        return new Name(department.ar() + "، " + agency.ar(), department.en() + ", " + agency.en());
    }
}
