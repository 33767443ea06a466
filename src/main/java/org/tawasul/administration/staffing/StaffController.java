package org.tawasul.administration.staffing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.Optional;
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
import org.tawasul.agencies.ChangingStaff;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Staff;
import org.tawasul.agencies.Unit;
import org.tawasul.cases.Permission.Right;
import org.tawasul.identity.GivingAccess;
import org.tawasul.journal.Actor;
import org.tawasul.language.Typed;
import org.tawasul.site.Notices;

/** The staff: who there is, who joins, moves, leaves and comes back, and the password that somebody begins with. */
@Controller
@RequestMapping("/admin/staff")
class StaffController {
    static final String USERNAME = "[a-z][a-z0-9._-]{2,39}";

    private final StaffPages pages;
    private final ChangingStaff changing;
    private final Moving moving;
    private final Agencies agencies;
    private final GivingAccess access;
    private final InstantSource clock;

    StaffController(
            StaffPages pages,
            ChangingStaff changing,
            Moving moving,
            Agencies agencies,
            GivingAccess access,
            InstantSource clock) {
        this.pages = pages;
        this.changing = changing;
        this.moving = moving;
        this.agencies = agencies;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long agency,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return pages.list(new Staff.Wanted(Typed.text(q), agency, left), after, model);
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "") String place, Model model) {
        return pages.form(StaffForm.blank(place), null, model);
    }

    @PostMapping
    String appoint(
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("form") StaffForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (!form.username().matches(USERNAME)) errors.rejectValue("username", "staffing.username.wrong");
        else if (!changing.isFree(form.username())) errors.rejectValue("username", "staffing.username.taken");
        if (!errors.hasErrors()) check(form, errors);
        if (errors.hasErrors()) return refused(response, pages.form(form, null, model));
        long id = changing.appoint(form.username(), form.wanted(placeOf(form)), clock.instant(), by(officer));
        Notices.leave(response, "staffing.appointed");
        return "redirect:/admin/staff/" + id;
    }

    @GetMapping("/{id}")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable long id, Model model) {
        var member = pages.find(id);
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return pages.form(StaffForm.of(member), member, model);
    }

    @PostMapping("/{id}")
    String change(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @Valid @ModelAttribute("form") StaffForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var member = pages.find(id);
        if (!errors.hasErrors()) check(form, errors);
        if (!errors.hasErrors()) {
            moving.move(member, form.wanted(placeOf(form)), form.successor(), clock.instant(), by(officer))
                    .ifPresent(flaw -> errors.rejectValue(flaw.field(), flaw.key()));
        }
        if (errors.hasErrors()) {
            model.addAttribute("may", true);
            return refused(response, pages.form(form, member, model));
        }
        if (!form.isOfTheSamePost(StaffForm.of(member))) access.signOut(member.officer());
        Notices.leave(response, "staffing.saved");
        return "redirect:/admin/staff/" + id;
    }

    @PostMapping("/{id}/leaving")
    String leave(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String successor,
            Model model,
            HttpServletResponse response) {
        var member = pages.find(id);
        Optional<Moving.Flaw> flaw = moving.leave(member, Typed.text(successor), clock.instant(), by(officer));
        if (flaw.isPresent()) {
            model.addAttribute("may", true);
            model.addAttribute("leavingFlaw", flaw.get().key());
            return refused(response, pages.form(StaffForm.of(member), member, model));
        }
        access.signOut(member.officer());
        Notices.leave(response, "staffing.left");
        return "redirect:/admin/staff/" + id;
    }

    @PostMapping("/{id}/return")
    String comeBack(@AuthenticationPrincipal Officer officer, @PathVariable long id, HttpServletResponse response) {
        changing.comeBack(pages.find(id).officer().id(), clock.instant(), by(officer));
        Notices.leave(response, "staffing.returned");
        return "redirect:/admin/staff/" + id;
    }

    /** The password stands on the answer to this one request and nowhere else. */
    @PostMapping("/{id}/password")
    String givePassword(@AuthenticationPrincipal Officer officer, @PathVariable long id, Model model) {
        var member = pages.find(id);
        if (!member.active()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        model.addAttribute("member", member);
        model.addAttribute("password", access.give(member.officer(), by(officer)));
        return "staffing/password";
    }

    private void check(StaffForm form, BindingResult errors) {
        var flaw = changing.flawOf(form.wanted(placeOf(form)));
        if (flaw != null) errors.rejectValue("place", flaw.key());
    }

    /** What is not a place is the nation. */
    private Unit placeOf(StaffForm form) {
        return agencies.findUnit(form.place()).orElse(Unit.NATION);
    }

    private static String refused(HttpServletResponse response, String page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page;
    }

    private static Actor by(Officer officer) {
        return officer.actor();
    }
}
