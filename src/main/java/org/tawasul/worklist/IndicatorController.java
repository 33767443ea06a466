package org.tawasul.worklist;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.language.Dates;
import org.tawasul.site.Notices;

/** How long each kind of task may take: read by whoever reads about work, set by the quality team from a day on. */
@Controller
@RequestMapping("/staff/quality/indicators")
class IndicatorController {
    private final Indicators indicators;
    private final TaskKinds kinds;
    private final InstantSource clock;

    IndicatorController(Indicators indicators, TaskKinds kinds, InstantSource clock) {
        this.indicators = indicators;
        this.kinds = kinds;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        if (!Right.READ_WORK.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var lines = new ArrayList<IndicatorLine>();
        for (var kind : kinds.list()) {
            var next = indicators.listOf(kind).higherEntry(today());
            lines.add(new IndicatorLine(
                    kind.code(),
                    kind.key(),
                    indicators.inForce(kind, today()),
                    next == null ? null : next.getValue(),
                    next == null ? null : next.getKey()));
        }
        model.addAttribute("lines", lines);
        model.addAttribute("sets", Right.SET_INDICATORS.isOf(officer));
        return "worklist/indicators";
    }

    @GetMapping("/{code}")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable String code, Model model) {
        checkSetter(officer);
        var kind = find(code);
        return form(IndicatorForm.of(indicators.inForce(kind, tomorrow()), tomorrow()), kind, model);
    }

    @PostMapping("/{code}")
    String set(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String code,
            @ModelAttribute("form") IndicatorForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        checkSetter(officer);
        var kind = find(code);
        var allowance = form.check(tomorrow(), errors);
        if (allowance.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, kind, model);
        }
        indicators.set(kind, allowance.get(), form.day(), clock.instant(), officer.actor());
        Notices.leave(response, "quality.indicator.set");
        return "redirect:/staff/quality/indicators";
    }

    private TaskKind find(String code) {
        return kinds.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String form(IndicatorForm form, TaskKind kind, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("code", kind.code());
        model.addAttribute("kind", kind.key());
        return "worklist/indicator";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }

    private LocalDate tomorrow() {
        return today().plusDays(1);
    }

    private static void checkSetter(Officer officer) {
        if (!Right.SET_INDICATORS.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
