package org.tawasul.administration.services;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.catalogue.forms.Field;
import org.tawasul.catalogue.forms.Form;
import org.tawasul.catalogue.forms.MakingForms;
import org.tawasul.language.Language;
import org.tawasul.site.Notices;

/** Makes the form of a service: questions are added, changed, moved and removed in a draft, looked at, and published. */
@Controller
@RequestMapping("/admin/services/{id}/form")
class MakingController {
    private final MakingPages pages;
    private final MakingForms making;
    private final InstantSource clock;

    MakingController(MakingPages pages, MakingForms making, InstantSource clock) {
        this.pages = pages;
        this.making = making;
        this.clock = clock;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Officer officer, @PathVariable long id, Model model) {
        return pages.overview(id, officer, model);
    }

    @GetMapping("/fields/new")
    String blank(@PathVariable long id, @RequestParam(defaultValue = "") String type, Model model) {
        return pages.field(id, null, FieldForm.blank(type(type)), model);
    }

    @PostMapping("/fields")
    String add(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        pages.find(id);
        var form = FieldForm.read(type(posted.getFirst("type")), posted);
        var errors = errors();
        var field = form.check(making.freshKey(id), 0, errors);
        if (!errors.hasErrors()) keep(making.change(id, draft -> draft.adding(field), clock.instant()), errors, locale);
        if (errors.hasErrors()) return refused(errors, model, response, pages.field(id, null, form, model));
        Notices.leave(response, "making.added");
        return "redirect:/admin/services/" + id + "/form";
    }

    @GetMapping("/fields/{key}")
    String open(@PathVariable long id, @PathVariable String key, Model model) {
        return pages.field(id, key, FieldForm.of(pages.field(id, key)), model);
    }

    @PostMapping("/fields/{key}")
    String change(
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        var before = pages.field(id, key);
        var form = FieldForm.read(before.type(), posted);
        var errors = errors();
        var field = form.check(key, making.lastChoice(id, key), errors);
        if (!errors.hasErrors())
            keep(making.change(id, draft -> draft.changing(key, _ -> field), clock.instant()), errors, locale);
        if (errors.hasErrors()) return refused(errors, model, response, pages.field(id, key, form, model));
        Notices.leave(response, "making.changed");
        return "redirect:/admin/services/" + id + "/form";
    }

    /** @param how {@code up}, {@code down} or {@code removal} */
    @PostMapping("/fields/{key}/{how:up|down|removal}")
    String move(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @PathVariable String key,
            @PathVariable String how,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        pages.field(id, key);
        var errors = errors();
        var flaw = making.change(
                id,
                draft -> how.equals("removal") ? draft.without(key) : draft.moving(key, how.equals("up")),
                clock.instant());
        keep(flaw, errors, locale);
        if (errors.hasErrors()) return refused(errors, model, response, pages.overview(id, officer, model));
        return "redirect:/admin/services/" + id + "/form#" + (how.equals("removal") ? "questions" : "q-" + key);
    }

    @GetMapping("/preview")
    String preview(
            @PathVariable long id, @RequestParam(name = "in", defaultValue = "ar") String language, Model model) {
        return pages.preview(id, Language.of(language), model);
    }

    @GetMapping("/versions/{version}")
    String version(@PathVariable long id, @PathVariable int version, Model model) {
        return pages.version(id, version, model);
    }

    @PostMapping("/publication")
    String publish(@AuthenticationPrincipal Officer officer, @PathVariable long id, HttpServletResponse response) {
        pages.find(id);
        if (making.publish(id, clock.instant(), ServicesController.by(officer)))
            Notices.leave(response, "making.published");
        return "redirect:/admin/services/" + id + "/form";
    }

    @PostMapping("/discard")
    String discard(@PathVariable long id, HttpServletResponse response) {
        pages.find(id);
        making.discard(id);
        Notices.leave(response, "making.discarded");
        return "redirect:/admin/services/" + id + "/form";
    }

    private static void keep(Form.@Nullable Flaw flaw, BindingResult errors, Locale locale) {
        if (flaw == null) return;
        var field = flaw.field();
        errors.reject(
                flaw.key(), new Object[] {field == null ? "" : field.label().in(Language.of(locale))}, null);
    }

    private static String refused(BindingResult errors, Model model, HttpServletResponse response, String page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return page;
    }

    private static BindingResult errors() {
        return new MapBindingResult(new HashMap<>(), "form");
    }

    private static Field.Type type(@Nullable String name) {
        return Arrays.stream(Field.Type.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
