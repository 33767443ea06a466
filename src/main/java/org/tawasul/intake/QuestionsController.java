package org.tawasul.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import org.tawasul.catalogue.forms.Field;
import org.tawasul.catalogue.forms.Form;
import org.tawasul.catalogue.forms.Reading;
import org.tawasul.files.Files;
import org.tawasul.files.Receiving;
import org.tawasul.files.Upload;
import org.tawasul.intake.Answers.Filled;
import org.tawasul.intake.Answers.Paper;
import org.tawasul.language.Language;

/**
 * The questions of the service. Some are asked only because of an answer above them: without a script they come with the next
 * page, and whoever has not seen a question is not told that they left it out.
 */
@Controller
class QuestionsController {
    private final Drafts drafts;
    private final Routes routes;
    private final Areas areas;
    private final Attaching attaching;
    private final Receiving receiving;
    private final Files files;
    private final InstantSource clock;

    QuestionsController(
            Drafts drafts,
            Routes routes,
            Areas areas,
            Attaching attaching,
            Receiving receiving,
            Files files,
            InstantSource clock) {
        this.drafts = drafts;
        this.routes = routes;
        this.areas = areas;
        this.attaching = attaching;
        this.receiving = receiving;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/new/{draft}/questions")
    String show(DraftKey key, Model model) {
        var draft = drafts.getOpen(key, clock.instant());
        var route = routes.of(draft);
        var reading = route.reading();
        if (reading == null || !route.reaches(Step.QUESTIONS)) return route.onward();
        for (var field : papersOf(reading.form())) files.keep(key.ownerKey(field.key()));
        return page(key, draft, reading, model);
    }

    /** @param seen the keys of the questions that stood before the reader's eyes */
    @PostMapping("/new/{draft}/questions")
    String save(
            DraftKey key,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable List<String> seen,
            @RequestParam(required = false) @Nullable Long removeFile,
            @RequestParam(required = false) @Nullable String removeUpload,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        var before = drafts.getOpen(key, clock.instant());
        var form = routes.of(before).reading();
        if (form == null) return routes.of(before).onward();
        var errors = new MapBindingResult(new HashMap<>(), "form");
        var draft = drafts.save(key, filled(before, form.form(), posted), clock.instant());
        for (var field : papersOf(form.form())) {
            receive(key, field, request, errors);
            if (removeUpload != null) files.discard(key.ownerKey(field.key()), removeUpload);
            draft = attaching.attach(key, field.key(), clock.instant());
        }
        if (removeFile != null) attaching.detach(key, removeFile, clock.instant());
        if (removeFile != null || removeUpload != null) return "redirect:" + key.address(Step.QUESTIONS.page());

        var route = routes.of(draft);
        var reading = Objects.requireNonNull(route.reading());
        var shown = seen == null ? List.<String>of() : seen;
        for (var flaw : reading.flaws())
            if (shown.contains(flaw.field().key())) reject(flaw, Language.of(locale), errors);
        boolean more = !shown.containsAll(reading.asked());
        if (!more && !errors.hasErrors()) return route.onward();
        model.addAttribute("more", more && !errors.hasErrors());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return page(key, draft, reading, model);
    }

    private static void reject(Reading.Flaw flaw, Language language, BindingResult errors) {
        var arguments = new ArrayList<Object>();
        arguments.add(flaw.field().label().in(language));
        arguments.addAll(flaw.arguments());
        errors.rejectValue(flaw.control(), flaw.key(), arguments.toArray(), null);
    }

    /** All that was typed, whether it is asked or not: who changes an answer back finds it again. */
    private static Filled filled(Draft draft, Form form, MultiValueMap<String, String> posted) {
        var typed = new HashMap<String, List<String>>();
        for (var field : form.fields())
            for (var part : List.of("", "-area", "-words")) {
                var values = posted.get(field.control() + part);
                if (values != null) typed.put(field.key() + part, List.copyOf(values));
            }
        return new Filled(Objects.requireNonNull(draft.answers().topic()).serviceId(), Map.copyOf(typed));
    }

    private void receive(DraftKey key, Field field, HttpServletRequest request, BindingResult errors) {
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        List<MultipartFile> parts = multipart == null ? List.of() : multipart.getFiles(field.control());
        receiving.receiveAll(key.ownerKey(field.key()), parts, field.control(), errors);
    }

    private String page(DraftKey key, Draft draft, Reading reading, Model model) {
        routes.show(draft, Step.QUESTIONS, model);
        var waiting = new HashMap<String, List<Upload>>();
        var kept = new HashMap<String, List<Paper>>();
        for (var field : papersOf(reading.form())) {
            waiting.put(field.key(), files.waiting(key.ownerKey(field.key())));
            kept.put(field.key(), draft.answers().listFilesOf(field.key()));
        }
        model.addAttribute("reading", reading);
        model.addAttribute("typed", draft.answers().typed());
        model.addAttribute("areas", areas.byGovernorate());
        model.addAttribute("limits", files.limits());
        model.addAttribute("waiting", waiting);
        model.addAttribute("kept", kept);
        return "intake/questions";
    }

    private static List<Field> papersOf(Form form) {
        return form.fields().stream()
                .filter(field -> field.type() == Field.Type.FILE)
                .toList();
    }
}
