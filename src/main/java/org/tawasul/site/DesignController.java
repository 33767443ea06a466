package org.tawasul.site;

import java.util.HashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.tawasul.language.Language;

/** Every component in both directions, for who builds pages; not there in production. */
@Controller
@ConditionalOnProperty("tawasul.demo")
class DesignController {
    @GetMapping("/design")
    String show(Model model) {
        var errors = new MapBindingResult(new HashMap<String, String>(), "design");
        for (var language : Language.values()) {
            errors.rejectValue(language.code() + "-code", "design.code.wrong");
            errors.rejectValue(language.code() + "-story", "design.story.missing");
        }
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "design", errors);
        return "site/design";
    }

    @GetMapping("/design/desk")
    String showDesk() {
        return "site/designDesk";
    }
}
