package org.tawasul.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.files.Files;
import org.tawasul.files.Receiving;
import org.tawasul.language.Typed;
import org.tawasul.site.Notices;

/** Documents and procedures: searched and read by everybody they are for, kept by coordinators and administrators. */
@Controller
@RequestMapping("/staff/documents")
class ProcedureController {
    private final Procedures procedures;
    private final Receiving receiving;
    private final Files files;
    private final InstantSource clock;

    ProcedureController(Procedures procedures, Receiving receiving, Files files, InstantSource clock) {
        this.procedures = procedures;
        this.receiving = receiving;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String q, Model model) {
        var typed = Typed.text(q);
        model.addAttribute("typed", typed);
        model.addAttribute("procedures", procedures.list(officer, typed, Procedures.PAGE));
        model.addAttribute("keeps", Right.KEEP_PROCEDURES.isOf(officer));
        return "portal/procedures";
    }

    @GetMapping("/new")
    String blank(@AuthenticationPrincipal Officer officer, Model model) {
        checkKeeper(officer);
        return form(ProcedureForm.of(null), null, officer, model);
    }

    @PostMapping("/new")
    String add(
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") ProcedureForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        checkKeeper(officer);
        return keep(null, officer, form, errors, model, response);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable long id, Model model) {
        var found = find(id, officer);
        return form(ProcedureForm.of(found), found, officer, model);
    }

    /** A later version. */
    @PostMapping("/{id:\\d{1,18}}")
    String renew(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @ModelAttribute("form") ProcedureForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var found = find(id, officer);
        if (!isKeptBy(officer, found)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return keep(found, officer, form, errors, model, response);
    }

    private String keep(
            @Nullable Procedure found,
            Officer officer,
            ProcedureForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        form.check(errors);
        var key = "procedure " + UUID.randomUUID();
        var uploads = errors.hasErrors() ? List.<String>of() : receiving.receiveAll(key, form.files(), errors);
        if (uploads.isEmpty() && !errors.hasErrors()) errors.rejectValue("files", "portal.file.missing");
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, found, officer, model);
        }
        long id = procedures.keep(
                found == null ? 0 : found.id(),
                officer.agencyId(),
                form.title(),
                form.about(),
                key,
                uploads,
                officer,
                clock.instant());
        Notices.leave(response, "portal.procedure.kept");
        return "redirect:/staff/documents/" + id;
    }

    private Procedure find(long id, Officer officer) {
        return procedures.find(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String form(ProcedureForm form, @Nullable Procedure found, Officer officer, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("procedure", found);
        model.addAttribute("versions", found == null ? List.of() : procedures.listVersions(found));
        model.addAttribute("keeps", found == null || isKeptBy(officer, found));
        model.addAttribute("everybody", officer.agencyId() == 0);
        model.addAttribute("limits", files.limits());
        return "portal/procedure";
    }

    private static boolean isKeptBy(Officer officer, Procedure procedure) {
        return Right.KEEP_PROCEDURES.isOf(officer) && procedure.agencyId() == officer.agencyId();
    }

    private static void checkKeeper(Officer officer) {
        if (!Right.KEEP_PROCEDURES.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
