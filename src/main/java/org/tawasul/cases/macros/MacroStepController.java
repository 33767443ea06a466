package org.tawasul.cases.macros;

import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Cases;
import org.tawasul.cases.desk.OpenCase;
import org.tawasul.cases.replies.ReplyingByTemplate;
import org.tawasul.cases.replies.Templates;
import org.tawasul.site.Notices;

/** A macro on one case: looked at before it is taken, and why it was refused. */
@Controller
@RequestMapping("/staff/cases/{reference}/macros")
class MacroStepController {
    private final Macros macros;
    private final Applying applying;
    private final Templates templates;
    private final ReplyingByTemplate replying;
    private final Cases cases;
    private final InstantSource clock;

    MacroStepController(
            Macros macros,
            Applying applying,
            Templates templates,
            ReplyingByTemplate replying,
            Cases cases,
            InstantSource clock) {
        this.macros = macros;
        this.applying = applying;
        this.templates = templates;
        this.replying = replying;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    String show(OpenCase open, @PathVariable long id) {
        return page(open, get(id, open.officer()));
    }

    @PostMapping
    String apply(OpenCase open, @RequestParam(name = "macro", defaultValue = "0") long id) {
        var macro = get(id, open.officer());
        return switch (applying.apply(open.id(), open.officer(), macro.errand(), clock.instant())) {
            case Applied.All _ -> {
                Notices.leave(open.response(), "desk.macro.done", macro.name());
                var reference = open.found().reference();
                boolean seen = cases.find(reference, open.officer()).isPresent();
                yield "redirect:" + (seen ? "/staff/cases/" + reference : "/staff/desk");
            }
            case Applied.Nothing refused -> {
                open.model().addAttribute("refused", refused);
                open.response().setStatus(HttpStatus.CONFLICT.value());
                yield page(open, macro);
            }
        };
    }

    private Macro get(long id, Officer officer) {
        return macros.find(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(OpenCase open, Macro macro) {
        long template = macro.errand().template();
        if (template != 0) {
            open.model().addAttribute("reply", templates.find(template).orElse(null));
            open.model()
                    .addAttribute(
                            "words",
                            replying.words(open.found(), open.officer(), template)
                                    .orElse(null));
        }
        open.model().addAttribute("found", open.found());
        open.model().addAttribute("macro", macro);
        return "macros/step";
    }
}
