package org.tawasul.administration.services;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.forms.Difference;
import org.tawasul.catalogue.forms.Field;
import org.tawasul.catalogue.forms.Form;
import org.tawasul.catalogue.forms.Forms;
import org.tawasul.catalogue.forms.MakingForms;
import org.tawasul.language.Language;

/** What the pages on which a form is made show. */
@Component
class MakingPages {
    private final ServicePages services;
    private final MakingForms making;
    private final Forms forms;

    MakingPages(ServicePages services, MakingForms making, Forms forms) {
        this.services = services;
        this.making = making;
        this.forms = forms;
    }

    Service find(long serviceId) {
        return services.find(serviceId);
    }

    /** Of the draft, or else of what holds; without one there is no page. */
    Field field(long serviceId, String key) {
        return making.getLatest(find(serviceId).id())
                .find(key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String overview(long serviceId, Officer officer, Model model) {
        var draft = making.findDraft(serviceId);
        var published = making.published(serviceId);
        model.addAttribute("service", find(serviceId));
        model.addAttribute("form", draft.orElse(published));
        model.addAttribute(
                "differences",
                draft.map(form -> Difference.between(published, form)).orElse(List.of()));
        model.addAttribute("drafted", draft.isPresent());
        model.addAttribute("versions", forms.listVersions(serviceId));
        model.addAttribute("types", Arrays.asList(Field.Type.values()));
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return "services/making";
    }

    /** @param key of the question; null for a new one */
    String field(long serviceId, @Nullable String key, FieldForm form, Model model) {
        var fields = making.getLatest(find(serviceId).id()).fields();
        var above = new ArrayList<Field>();
        for (var field : fields) {
            if (field.key().equals(key)) break;
            if (field.type().isDecisive()) above.add(field);
        }
        model.addAttribute("service", find(serviceId));
        model.addAttribute("key", key);
        model.addAttribute("typed", form);
        model.addAttribute("above", above);
        return "services/question";
    }

    String preview(long serviceId, Language language, Model model) {
        model.addAttribute("service", find(serviceId));
        model.addAttribute("form", making.getLatest(serviceId));
        model.addAttribute("language", language);
        return "services/preview";
    }

    String version(long serviceId, int version, Model model) {
        var versions = forms.listVersions(find(serviceId).id());
        var asked = versions.stream()
                .filter(published -> published.form().version() == version)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var before = versions.stream()
                .map(Forms.Published::form)
                .filter(form -> form.version() == version - 1)
                .findFirst()
                .orElseGet(() -> new Form(serviceId, 0, List.of()));
        model.addAttribute("service", find(serviceId));
        model.addAttribute("published", asked);
        model.addAttribute("differences", Difference.between(before, asked.form()));
        return "services/version";
    }
}
