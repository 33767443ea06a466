package org.tawasul.site;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door. */
@Controller
class HomeController {
    private final ObjectProvider<HomeGroups> groups;

    HomeController(ObjectProvider<HomeGroups> groups) {
        this.groups = groups;
    }

    @GetMapping("/")
    String show(Model model) {
        var known = groups.getIfAvailable();
        model.addAttribute("groups", known == null ? List.of() : known.listGroups());
        return "site/home";
    }
}
