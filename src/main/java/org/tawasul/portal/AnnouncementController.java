package org.tawasul.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
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
import org.tawasul.language.Dates;
import org.tawasul.site.Notices;

/** Announcements: read by everybody they are for, written by coordinators for their agency and by administrators for all. */
@Controller
@RequestMapping("/staff/announcements")
class AnnouncementController {
    private final Announcements announcements;
    private final InstantSource clock;

    AnnouncementController(Announcements announcements, InstantSource clock) {
        this.announcements = announcements;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        boolean writes = Right.WRITE_ANNOUNCEMENTS.isOf(officer);
        model.addAttribute("announcements", announcements.list(officer, today(), writes));
        model.addAttribute("today", today());
        model.addAttribute("writes", writes);
        model.addAttribute("place", officer.agencyId());
        return "portal/announcements";
    }

    @GetMapping("/new")
    String blank(@AuthenticationPrincipal Officer officer, Model model) {
        checkWriter(officer);
        return form(AnnouncementForm.blank(today()), officer, model);
    }

    @PostMapping("/new")
    String write(
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") AnnouncementForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        checkWriter(officer);
        var written = form.check(officer.agencyId(), today(), errors);
        if (written.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, officer, model);
        }
        announcements.write(written.get(), officer, clock.instant());
        Notices.leave(response, "portal.announcement.written");
        return "redirect:/staff/announcements";
    }

    /** @param from where the button stood */
    @PostMapping("/{id:\\d{1,18}}/read")
    String markRead(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String from) {
        announcements.markRead(find(id, officer), officer, clock.instant());
        return from.equals("start") ? "redirect:/staff" : "redirect:/staff/announcements";
    }

    @PostMapping("/{id:\\d{1,18}}/end")
    String end(@AuthenticationPrincipal Officer officer, @PathVariable long id, HttpServletResponse response) {
        var found = find(id, officer);
        if (!Right.WRITE_ANNOUNCEMENTS.isOf(officer) || found.agencyId() != officer.agencyId())
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        announcements.end(found, today(), officer, clock.instant());
        Notices.leave(response, "portal.announcement.ended");
        return "redirect:/staff/announcements";
    }

    private Announcement find(long id, Officer officer) {
        return announcements.find(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String form(AnnouncementForm form, Officer officer, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("everybody", officer.agencyId() == 0);
        return "portal/announcementForm";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }

    private static void checkWriter(Officer officer) {
        if (!Right.WRITE_ANNOUNCEMENTS.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
