package org.tawasul.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tawasul.identity.Citizen;
import org.tawasul.people.People;
import org.tawasul.site.Download;
import tools.jackson.databind.json.JsonMapper;

/** The copy of one's own data, to be read and to be taken elsewhere, while there is leave to fetch it. */
@Controller
@RequestMapping("/my/privacy/{person}/copy")
class CopyController {
    private final People people;
    private final Copying copying;
    private final JsonMapper json;
    private final InstantSource clock;

    CopyController(People people, Copying copying, JsonMapper json, InstantSource clock) {
        this.people = people;
        this.copying = copying;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/tawasul.json")
    void json(
            @AuthenticationPrincipal Citizen citizen,
            @PathVariable("person") long personId,
            HttpServletResponse response)
            throws IOException {
        var person = MyPrivacyController.own(people, citizen, personId);
        var now = clock.instant();
        if (!copying.isGiven(personId, now)) {
            response.sendRedirect("/my/privacy");
            return;
        }
        Download.json("tawasul").begin(response);
        json.writerWithDefaultPrettyPrinter().writeValue(response.getOutputStream(), copying.copy(person, now));
    }

    @GetMapping("/tawasul.pdf")
    String pdf(
            @AuthenticationPrincipal Citizen citizen,
            @PathVariable("person") long personId,
            HttpServletResponse response,
            Model model) {
        var person = MyPrivacyController.own(people, citizen, personId);
        var now = clock.instant();
        if (!copying.isGiven(personId, now)) return "redirect:/my/privacy";
        new Download("tawasul.pdf", MediaType.APPLICATION_PDF_VALUE).begin(response);
        model.addAttribute("copy", copying.copy(person, now));
        return "paper:privacy/copy";
    }
}
