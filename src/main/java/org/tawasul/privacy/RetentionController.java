package org.tawasul.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.OptionalInt;
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
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.catalogue.Kind;
import org.tawasul.language.Digits;
import org.tawasul.language.Typed;
import org.tawasul.site.Notices;

/** For how long cases are kept; the administrator sets it, after reading how many would be erased at once. */
@Controller
@RequestMapping("/admin/retention")
class RetentionController {
    private final Retention retention;
    private final InstantSource clock;

    RetentionController(Retention retention, InstantSource clock) {
        this.retention = retention;
        this.clock = clock;
    }

    /** @param confirmed the years that were shown with their number */
    record YearsForm(@Nullable String years, @Nullable String confirmed) {}

    @GetMapping
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        var years = retention.list();
        model.addAttribute(
                "lines",
                Arrays.stream(Kind.values())
                        .map(kind -> new RetentionLine(kind, years.get(kind)))
                        .toList());
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return "privacy/retention";
    }

    @GetMapping("/{kind}")
    String show(@PathVariable("kind") String code, Model model) {
        var kind = kind(code);
        var years = retention.list().get(kind);
        return page(kind, years == null ? "" : years.toString(), null, 0, model);
    }

    /** First shows how many fall under it; the second time it is set. */
    @PostMapping("/{kind}")
    String set(
            @AuthenticationPrincipal Officer officer,
            @PathVariable("kind") String code,
            @ModelAttribute("form") YearsForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var kind = kind(code);
        var typed = Typed.text(form.years());
        var years = years(typed);
        if (!typed.isEmpty() && years.isEmpty()) {
            errors.rejectValue("years", "privacy.retention.years.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(kind, typed, null, 0, model);
        }
        var now = clock.instant();
        int due = years.isEmpty() ? 0 : retention.count(kind, years.getAsInt(), now);
        if (due > 0 && !typed.equals(form.confirmed())) return page(kind, typed, years.getAsInt(), due, model);
        retention.set(kind, years.isEmpty() ? null : years.getAsInt(), officer, now);
        Notices.leave(response, "privacy.retention.done");
        return "redirect:/admin/retention";
    }

    private static OptionalInt years(String typed) {
        var digits = Digits.western(typed);
        if (!digits.matches("[0-9]{1,2}")) return OptionalInt.empty();
        int years = Integer.parseInt(digits);
        return years < Retention.SHORTEST || years > Retention.LONGEST ? OptionalInt.empty() : OptionalInt.of(years);
    }

    /** @param due how many would be erased at once */
    private static String page(Kind kind, String typed, @Nullable Integer years, int due, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("typed", typed);
        model.addAttribute("years", years);
        model.addAttribute("due", due);
        return "privacy/retentionOf";
    }

    private static Kind kind(String code) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
