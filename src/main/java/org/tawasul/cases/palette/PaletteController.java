package org.tawasul.cases.palette;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.macros.Macros;
import org.tawasul.cases.palette.Palette.Choice;
import org.tawasul.cases.presence.Presence;
import org.tawasul.cases.views.Views;

/** The palette, fetched when somebody first asks for it on a page, and the page of the keys. */
@Controller
class PaletteController {
    private final Presence presence;
    private final Views views;
    private final Macros macros;
    private final Officers officers;

    PaletteController(Presence presence, Views views, Macros macros, Officers officers) {
        this.presence = presence;
        this.views = views;
        this.macros = macros;
        this.officers = officers;
    }

    @GetMapping("/staff/keys")
    String keys() {
        return "keys/keys";
    }

    /** @param reference of the case that is open, to try macros on */
    @GetMapping("/staff/palette")
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(name = "case", defaultValue = "") String reference,
            Model model) {
        var choices = new ArrayList<Choice>();
        for (var recent : presence.listRecent(officer))
            choices.add(new Choice(
                    "/staff/cases/" + recent.reference(),
                    recent.subject(),
                    null,
                    null,
                    "desk.palette.case",
                    recent.reference().value()));
        if (reference.matches("\\d{11}"))
            for (var macro : macros.listFor(officer))
                choices.add(text(
                        "/staff/cases/" + reference + "/macros/" + macro.id(), macro.name(), "desk.palette.macro"));
        for (var view : views.listFor(officer)) choices.add(text(view.address(), view.name(), "desk.palette.view"));
        places(officer, choices);
        for (var colleague : colleagues(officer))
            choices.add(new Choice(
                    "/staff/desk?list=open&officer=" + colleague.id(),
                    null,
                    null,
                    colleague.name(),
                    "desk.palette.colleague",
                    colleague.username()));
        model.addAttribute("palette", new Palette(choices));
        return "palette/palette";
    }

    private static void places(Officer officer, List<Choice> choices) {
        boolean watches = Right.READ_ADMINISTRATION.isOf(officer);
        choices.add(place("/staff/desk", "cases.desk.title"));
        if (!watches) {
            choices.add(place("/staff/desk/next", "cases.next"));
            choices.add(place("/staff/desk?list=mine", "cases.desk.mine"));
            choices.add(place("/staff/desk?list=unassigned", "cases.desk.unassigned"));
        }
        choices.add(place("/staff/desk?list=soon", "cases.desk.soon"));
        choices.add(place("/staff/desk?list=overdue", "cases.desk.overdue"));
        choices.add(place("/staff/desk?list=done", "cases.desk.done"));
        if (Right.FOLLOW.isOf(officer)) choices.add(place("/staff/news", "desk.news"));
        choices.add(place("/staff/desk/views", "desk.views"));
        if (officer.agencyId() != 0) choices.add(place("/staff/macros", "desk.macros"));
        choices.add(place("/staff/keys", "desk.keys"));
    }

    private List<Officer> colleagues(Officer officer) {
        if (officer.agencyId() == 0) return List.of();
        return officers.listOfAgency(officer.agencyId()).stream()
                .filter(each -> each.id() != officer.id())
                .filter(each -> officer.scope().covers(each.agencyId(), each.departmentId()))
                .toList();
    }

    private static Choice place(String address, String key) {
        return new Choice(address, null, key, null, "desk.palette.place", "");
    }

    private static Choice text(String address, String text, String kind) {
        return new Choice(address, text, null, null, kind, "");
    }
}
