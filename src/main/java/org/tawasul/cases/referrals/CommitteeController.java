package org.tawasul.cases.referrals;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.Reference;
import org.tawasul.site.Notices;

/** The list of the coordinating committee, and naming who answers for a case. Who watches over all agencies reads it too. */
@Controller
class CommitteeController {
    private final Committee committee;
    private final RequestsToCommittee requests;
    private final Cases cases;
    private final Agencies agencies;
    private final InstantSource clock;

    CommitteeController(
            Committee committee, RequestsToCommittee requests, Cases cases, Agencies agencies, InstantSource clock) {
        this.committee = committee;
        this.requests = requests;
        this.cases = cases;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/staff/committee")
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        watches(officer);
        model.addAttribute("requests", requests.list());
        model.addAttribute("decides", Right.NAME_OWNERS.isOf(officer));
        return "referrals/committee";
    }

    @GetMapping("/staff/committee/{reference}")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable String reference, Model model) {
        decides(officer);
        model.addAttribute("form", new OwnerForm("", ""));
        return page(find(reference), model);
    }

    @PostMapping("/staff/committee/{reference}")
    String name(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") OwnerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        decides(officer);
        var found = find(reference);
        if (!errors.hasErrors()) {
            switch (committee.nameOwner(
                    found.id(), officer, Long.parseLong(form.agency()), form.words(), clock.instant())) {
                case Done _ -> {
                    Notices.leave(response, "referrals.owner.done");
                    return "redirect:/staff/committee";
                }
                case Refused(var why) -> errors.reject(why.key());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(found, model);
    }

    private String page(Case found, Model model) {
        model.addAttribute("asked", requests.of(found));
        model.addAttribute("agencies", agencies.list());
        return "referrals/owner";
    }

    private Case find(String reference) {
        return Reference.parse(reference)
                .flatMap(cases::find)
                .filter(found -> committee.isAsked(found.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void watches(Officer officer) {
        if (!Right.READ_COMMITTEE.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private static void decides(Officer officer) {
        if (!Right.NAME_OWNERS.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
