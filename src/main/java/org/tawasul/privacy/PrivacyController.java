package org.tawasul.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
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
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.Reference;
import org.tawasul.cases.References;
import org.tawasul.cases.erasure.Erasures;
import org.tawasul.language.Typed;
import org.tawasul.privacy.ErasureRequest.State;
import org.tawasul.site.Notices;

/** The requests to be erased, for the administrator, who learns of none whose it is; the auditor reads. */
@Controller
@RequestMapping("/admin/privacy")
class PrivacyController {
    private static final int SHOWN = 5;
    private static final int LONGEST = 500;

    private final ErasureRequests requests;
    private final AskingErasure asking;
    private final Erasures erasures;
    private final Officers officers;
    private final References references;
    private final InstantSource clock;

    PrivacyController(
            ErasureRequests requests,
            AskingErasure asking,
            Erasures erasures,
            Officers officers,
            References references,
            InstantSource clock) {
        this.requests = requests;
        this.asking = asking;
        this.erasures = erasures;
        this.officers = officers;
        this.references = references;
        this.clock = clock;
    }

    record OverrideForm(@Nullable String reason) {}

    @GetMapping
    String list(@AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "0") long before, Model model) {
        return page(officer, before, 0, "", model);
    }

    /** Open cases do not hold it up any more: they are withdrawn. */
    @PostMapping("/{request}/taking-over")
    String override(
            @AuthenticationPrincipal Officer officer,
            @PathVariable("request") long requestId,
            @ModelAttribute("form") OverrideForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var reason = Typed.text(form.reason());
        if (reason.isEmpty()) errors.rejectValue("reason", "privacy.override.reason-missing");
        else if (reason.length() > LONGEST) errors.rejectValue("reason", "privacy.override.reason-long");
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(officer, 0, requestId, reason, model);
        }
        Notices.leave(
                response,
                asking.override(requestId, officer, reason, clock.instant())
                        ? "privacy.override.done"
                        : "privacy.override.not-now");
        return "redirect:/admin/privacy";
    }

    private String page(Officer officer, long before, long asked, String typed, Model model) {
        var found = requests.list(before);
        var shown = found.stream().limit(ErasureRequests.PAGE).map(this::line).toList();
        model.addAttribute("lines", shown);
        model.addAttribute(
                "next",
                found.size() > ErasureRequests.PAGE
                        ? "/admin/privacy?before=" + shown.getLast().request().id()
                        : null);
        model.addAttribute("first", before == 0);
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        model.addAttribute("asked", asked);
        model.addAttribute("typed", typed);
        return "privacy/requests";
    }

    private RequestLine line(ErasureRequest request) {
        var open = request.state() == State.WAITING
                ? erasures.listWhole(request.personId(), SHOWN).stream()
                        .filter(each -> each.held() || !each.isEnded() && !each.part())
                        .map(each -> references.of(each.id()))
                        .toList()
                : List.<Reference>of();
        var by = request.isOverridden() ? officers.get(request.overriddenBy()).name() : null;
        return new RequestLine(request, open, by);
    }
}
