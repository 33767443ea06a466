package org.tawasul.cases.macros;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Holder;
import org.tawasul.cases.replies.Template;
import org.tawasul.cases.replies.Templates;
import org.tawasul.site.Notices;

/** The macros of a department or agency: read by all who work there, kept by who leads. */
@Controller
@RequestMapping("/staff/macros")
class MacroController {
    private static final String LIST = "redirect:/staff/macros";

    private final Macros macros;
    private final Templates templates;
    private final Agencies agencies;
    private final Officers officers;
    private final InstantSource clock;

    MacroController(Macros macros, Templates templates, Agencies agencies, Officers officers, InstantSource clock) {
        this.macros = macros;
        this.templates = templates;
        this.agencies = agencies;
        this.officers = officers;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "0") long after, Model model) {
        var listed = macros.listFor(officer, macros.find(after, officer).orElse(null));
        boolean more = listed.size() > Macros.PAGE;
        var shown = more ? listed.subList(0, Macros.PAGE) : listed;
        var replies = templates.findAll(
                shown.stream().map(macro -> macro.errand().template()).collect(Collectors.toSet()));
        var lines = shown.stream()
                .map(macro -> new MacroPage.Line(
                        macro,
                        agencies.findDepartment(macro.departmentId())
                                .map(Department::name)
                                .orElse(null),
                        replies.get(macro.errand().template()),
                        macro.isKeptBy(officer)))
                .toList();
        model.addAttribute(
                "listed",
                new MacroPage.Listed(
                        lines,
                        Macro.mayKeepAny(officer),
                        more ? "/staff/macros?after=" + shown.getLast().id() : null));
        return "macros/list";
    }

    @GetMapping("/new")
    String begin(@AuthenticationPrincipal Officer officer, Model model) {
        if (!Macro.mayKeepAny(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var empty = new MacroForm("", "", "", "", "", "", "", "", "");
        return form(empty, null, officer, model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("form") MacroForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (!Macro.mayKeepAny(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return keep(0, officer, form, errors, model, response);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, @AuthenticationPrincipal Officer officer, Model model) {
        var macro = kept(id, officer);
        return form(MacroForm.of(macro), macro, officer, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("form") MacroForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        return keep(kept(id, officer).id(), officer, form, errors, model, response);
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable long id, @AuthenticationPrincipal Officer officer, HttpServletResponse response) {
        var macro = kept(id, officer);
        macros.remove(macro, officer, clock.instant());
        Notices.leave(response, "desk.macro.removed", macro.name());
        return LIST;
    }

    private String keep(
            long id, Officer officer, MacroForm form, BindingResult errors, Model model, HttpServletResponse response) {
        if (!errors.hasErrors()) {
            long department = officer.role() == Role.HEAD ? officer.departmentId() : form.departmentId();
            check(officer, department, form.errand(), errors);
            var macro = new Macro(id, officer.agencyId(), department, form.name(), form.errand());
            if (!errors.hasErrors() && isKept(macro, officer, errors)) {
                Notices.leave(response, "desk.macro.kept", form.name());
                return LIST;
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(form, id == 0 ? null : kept(id, officer), officer, model);
    }

    private void check(Officer officer, long department, Errand errand, BindingResult errors) {
        if (errand.parts().isEmpty()) errors.reject("desk.macro.nothing");
        if (errand.template() != 0
                && offered(officer, department).stream().noneMatch(each -> each.id() == errand.template())) {
            errors.rejectValue("template", "desk.macro.template.wrong");
        }
        if (department != 0
                && agencies.findDepartment(department)
                        .filter(each -> each.agencyId() == officer.agencyId())
                        .isEmpty()) {
            errors.rejectValue("department", "desk.macro.department.wrong");
        }
        if (errand.assignTo() != 0 && colleagues(officer).stream().noneMatch(each -> each.id() == errand.assignTo())) {
            errors.rejectValue("holder", "desk.macro.holder.wrong");
        }
    }

    private boolean isKept(Macro macro, Officer officer, BindingResult errors) {
        try {
            macros.keep(macro, officer, clock.instant());
            return true;
        } catch (DuplicateKeyException taken) {
            errors.rejectValue("name", "desk.macro.name.taken");
            return false;
        }
    }

    private Macro kept(long id, Officer officer) {
        var macro = macros.find(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!macro.isKeptBy(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return macro;
    }

    private String form(MacroForm form, @Nullable Macro macro, Officer officer, Model model) {
        boolean head = officer.role() == Role.HEAD;
        model.addAttribute("form", form);
        model.addAttribute(
                "choices",
                new MacroPage.Choices(
                        macro == null ? "/staff/macros" : "/staff/macros/" + macro.id(),
                        macro == null,
                        !head,
                        head ? List.of() : agencies.listDepartmentsOf(officer.agencyId()),
                        colleagues(officer),
                        offered(officer, head ? officer.departmentId() : form.departmentId())));
        return "macros/form";
    }

    /** The templates for whoever holds a case there. */
    private List<Template> offered(Officer officer, long department) {
        return templates.listFor(new Holder(officer.agencyId(), department, 0));
    }

    private List<Officer> colleagues(Officer officer) {
        return officers.listOfAgency(officer.agencyId()).stream()
                .filter(each -> officer.role() != Role.HEAD || each.departmentId() == officer.departmentId())
                .toList();
    }
}
