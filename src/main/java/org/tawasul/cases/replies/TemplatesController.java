package org.tawasul.cases.replies;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.language.Texts;
import org.tawasul.site.Notices;

/**
 * The templates of replies, written in both languages side by side. A coordinator looks after those of the agency and its
 * departments, a head after those of the department, an administrator after the general ones.
 */
@Controller
class TemplatesController {
    private final Templates templates;
    private final Agencies agencies;
    private final Texts texts;
    private final InstantSource clock;

    TemplatesController(Templates templates, Agencies agencies, Texts texts, InstantSource clock) {
        this.templates = templates;
        this.agencies = agencies;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/staff/templates")
    String list(@AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "0") long after, Model model) {
        admit(officer);
        var last = templates
                .find(after)
                .filter(template -> Templates.isOwnedBy(officer, template))
                .orElse(null);
        var listed = templates.listOwnedBy(officer, last);
        boolean more = listed.size() > Templates.PAGE;
        var shown = more ? listed.subList(0, Templates.PAGE) : listed;
        model.addAttribute("templates", shown);
        model.addAttribute(
                "next", more ? "/staff/templates?after=" + shown.getLast().id() : null);
        model.addAttribute("departments", departments(officer));
        return "replies/templates";
    }

    @GetMapping("/staff/templates/new")
    String begin(@AuthenticationPrincipal Officer officer, Model model) {
        admit(officer);
        return page(officer, null, TemplateForm.empty(officer.departmentId()), null, model);
    }

    @GetMapping("/staff/templates/{id:\\d{1,18}}")
    String edit(@AuthenticationPrincipal Officer officer, @PathVariable long id, Model model) {
        return page(officer, id, TemplateForm.of(own(officer, id)), null, model);
    }

    @PostMapping({"/staff/templates/new", "/staff/templates/{id:\\d{1,18}}"})
    String save(
            @AuthenticationPrincipal Officer officer,
            @PathVariable(required = false) @Nullable Long id,
            @Valid @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean preview,
            Model model,
            HttpServletResponse response) {
        admit(officer);
        if (id != null) own(officer, id);
        refuseUnknown(form.textAr(), "textAr", errors);
        refuseUnknown(form.textEn(), "textEn", errors);
        long department = departmentOf(officer, form);
        if (preview || errors.hasErrors()) {
            if (errors.hasErrors()) response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(officer, id, form, errors.hasErrors() ? null : previewOf(form), model);
        }
        var template = new Template(
                id == null ? 0 : id,
                officer.agencyId(),
                department,
                new Name(form.titleAr(), form.titleEn()),
                new Name(form.textAr(), form.textEn()),
                false);
        if (id == null) templates.add(template, officer, clock.instant());
        else templates.change(template, officer, clock.instant());
        Notices.leave(response, "replies.templates.saved");
        return "redirect:/staff/templates";
    }

    @PostMapping("/staff/templates/{id:\\d{1,18}}/retirement")
    String retire(@AuthenticationPrincipal Officer officer, @PathVariable long id, HttpServletResponse response) {
        templates.retire(own(officer, id).id(), officer, clock.instant());
        Notices.leave(response, "replies.templates.retired");
        return "redirect:/staff/templates";
    }

    private String page(Officer officer, @Nullable Long id, TemplateForm form, @Nullable Name preview, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("preview", preview);
        model.addAttribute("departments", departments(officer));
        return "replies/template";
    }

    private static void admit(Officer officer) {
        if (!Right.WRITE_TEMPLATES.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    /** One of somebody else, one that is retired and one that never was look the same. */
    private Template own(Officer officer, long id) {
        admit(officer);
        return templates
                .find(id)
                .filter(template -> Templates.isOwnedBy(officer, template))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whoever leads the agency chooses; a head has their own. */
    private long departmentOf(Officer officer, TemplateForm form) {
        if (officer.departmentId() != 0) return officer.departmentId();
        return departments(officer).stream()
                .map(Department::id)
                .filter(id -> form.department().equals(Long.toString(id)))
                .findFirst()
                .orElse(0L);
    }

    private List<Department> departments(Officer officer) {
        return officer.departmentId() != 0 || officer.agencyId() == 0
                ? List.of()
                : agencies.listDepartmentsOf(officer.agencyId());
    }

    private static void refuseUnknown(String text, String field, BindingResult errors) {
        for (var unknown : Field.unknownIn(text))
            errors.rejectValue(field, "replies.templates.unknown", new Object[] {"{" + unknown + "}"}, null);
    }

    private Name previewOf(TemplateForm form) {
        return new Name(
                Field.fill(form.textAr(), samples(Language.AR)), Field.fill(form.textEn(), samples(Language.EN)));
    }

    /** A case that nobody has. */
    private Map<Field, String> samples(Language language) {
        var samples = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            samples.put(
                    field,
                    switch (field) {
                        case REFERENCE -> Filling.isolatedReference("123 4567 8901");
                        case DUE ->
                            Filling.isolated(Dates.inWords(clock.instant().plus(Duration.ofDays(3)), language));
                        default -> Filling.isolated(texts.get(language, "replies.field." + field.code() + ".sample"));
                    });
        }
        return samples;
    }
}
