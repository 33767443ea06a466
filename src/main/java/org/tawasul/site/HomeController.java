package org.tawasul.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door. */
@Controller
class HomeController {
    @GetMapping("/")
    String show() {
        return "site/home";
    }
}
