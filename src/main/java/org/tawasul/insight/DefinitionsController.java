package org.tawasul.insight;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.language.Dates;

/** What each figure means, for everybody: in words, as a formula, up to when it is true, and how anybody can count it again. */
@Controller
class DefinitionsController {
    private final Rollups rollups;
    private final Truth truth;
    private final InstantSource clock;

    DefinitionsController(Rollups rollups, Truth truth, InstantSource clock) {
        this.rollups = rollups;
        this.truth = truth;
        this.clock = clock;
    }

    @GetMapping("/figures/definitions")
    String list(Model model) {
        model.addAttribute("figures", List.of(Figure.values()));
        model.addAttribute("upTo", truth.upTo());
        return "insight/definitions";
    }

    @GetMapping("/figures/definitions/{code}")
    String show(@PathVariable String code, Model model, @Nullable Authentication reader) {
        var figure = Figure.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("figure", figure);
        if (reader != null && reader.getPrincipal() instanceof Officer officer && Right.READ_FIGURES.isOf(officer))
            show(figure, officer, model);
        model.addAttribute("upTo", truth.upTo());
        return "insight/definition";
    }

    /** What it is now where they may see it, and the way to what is behind it. */
    private void show(Figure figure, Officer officer, Model model) {
        var today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        var asked = Reach.of(officer).narrow(Question.of(new Span(today.withDayOfYear(1), today)));
        model.addAttribute("year", today.getYear());
        model.addAttribute("tally", rollups.get(figure.needsTimes() ? asked.withTimes() : asked));
        model.addAttribute("behind", Behind.listOf(figure));
    }
}
