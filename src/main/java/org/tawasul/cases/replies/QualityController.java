package org.tawasul.cases.replies;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Officer;
import org.tawasul.site.Notices;

/** How strict the checks of replies are, for the nation and for an agency that wants to be stricter. */
@Controller
class QualityController {
    private static final String LEVEL = "level.";

    private final Quality quality;
    private final Agencies agencies;
    private final InstantSource clock;

    QualityController(Quality quality, Agencies agencies, InstantSource clock) {
        this.quality = quality;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/admin/quality")
    String show(@RequestParam(defaultValue = "0") long agency, Model model) {
        return page(agency, levels(agency), model);
    }

    @PostMapping("/admin/quality")
    String set(
            @RequestParam(defaultValue = "0") long agency,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal Officer officer,
            Model model,
            HttpServletResponse response) {
        var wanted = wanted(agency, fields);
        BindingResult errors = new MapBindingResult(fields, "form");
        for (var check : Check.values()) {
            if (agency != Quality.NATION
                    && level(wanted, check).compareTo(quality.levelOf(check, Quality.NATION)) < 0) {
                errors.addError(new FieldError(
                        "form", LEVEL + check.code(), null, false, new String[] {"replies.quality.laxer"}, null, null));
            }
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            return page(agency, wanted, model);
        }
        for (var check : Check.values())
            quality.set(check, agency, level(wanted, check), clock.instant(), officer.actor());
        Notices.leave(response, "replies.quality.done");
        return "redirect:/admin/quality?agency=" + agency;
    }

    private String page(long agency, Map<Check, Level> levels, Model model) {
        model.addAttribute("agency", agency == Quality.NATION ? null : find(agency));
        model.addAttribute("agencies", agencies.list());
        model.addAttribute("levels", levels);
        model.addAttribute("nation", levels(Quality.NATION));
        return "replies/quality";
    }

    private Map<Check, Level> levels(long agency) {
        var levels = new EnumMap<Check, Level>(Check.class);
        for (var check : Check.values()) levels.put(check, quality.levelOf(check, agency));
        return levels;
    }

    /** What was chosen; what was not stays as it is. */
    private Map<Check, Level> wanted(long agency, Map<String, String> fields) {
        var wanted = levels(agency);
        for (var check : Check.values()) {
            var chosen = fields.get(LEVEL + check.code());
            Arrays.stream(Level.values())
                    .filter(level -> level.code().equals(chosen))
                    .forEach(level -> wanted.put(check, level));
        }
        return wanted;
    }

    private static Level level(Map<Check, Level> levels, Check check) {
        return levels.getOrDefault(check, Level.OFF);
    }

    private Agency find(long id) {
        List<Agency> found =
                agencies.list().stream().filter(agency -> agency.id() == id).toList();
        if (found.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return found.getFirst();
    }
}
