package org.tawasul.administration.services;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.catalogue.ChangingServices;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Services;
import org.tawasul.language.Name;
import org.tawasul.site.Notices;

/** The areas in which services are browsed. */
@Controller
@RequestMapping("/admin/services/groups")
class GroupsController {
    /** Those of the sprite that can stand for an area. */
    static final List<String> ICONS = List.of(
            "lightbulb",
            "droplets",
            "trash-2",
            "house",
            "building-2",
            "car",
            "heart-pulse",
            "graduation-cap",
            "briefcase",
            "shopping-bag",
            "id-card",
            "shield-check",
            "hand-heart",
            "users",
            "trees",
            "sprout",
            "megaphone",
            "smartphone",
            "languages",
            "tag");

    private final Services services;
    private final ChangingServices changing;
    private final InstantSource clock;

    GroupsController(Services services, ChangingServices changing, InstantSource clock) {
        this.services = services;
        this.changing = changing;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String code, Model model) {
        var form = services.findGroup(code)
                .map(group -> new GroupForm(
                        group.code(),
                        group.icon(),
                        group.name().ar(),
                        group.name().en()))
                .orElseGet(() -> new GroupForm("", "", "", ""));
        return page(form, officer, model);
    }

    @PostMapping
    String set(
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("form") GroupForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        boolean kept = services.findGroup(form.code())
                .filter(group -> group.icon().equals(form.icon()))
                .isPresent();
        if (!kept && !ICONS.contains(form.icon())) errors.rejectValue("icon", "services.groups.icon.missing");
        if (errors.hasErrors()) return ServicesController.refused(response, page(form, officer, model));
        changing.setGroup(
                form.code(),
                form.icon(),
                new Name(form.nameAr(), form.nameEn()),
                clock.instant(),
                ServicesController.by(officer));
        Notices.leave(response, "services.groups.saved");
        return "redirect:/admin/services/groups";
    }

    private String page(GroupForm form, Officer officer, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("groups", services.listGroups());
        model.addAttribute(
                "counts",
                services.list().stream().collect(Collectors.groupingBy(Service::groupId, Collectors.counting())));
        model.addAttribute("known", services.findGroup(form.code()).isPresent());
        model.addAttribute("icons", ICONS);
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return "services/groups";
    }
}
