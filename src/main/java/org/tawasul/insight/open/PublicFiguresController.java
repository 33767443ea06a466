package org.tawasul.insight.open;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.language.Digits;
import org.tawasul.language.Typed;

/** The figures for everybody: the nation's, and each agency's. */
@Controller
class PublicFiguresController {
    private final OpenPages pages;

    PublicFiguresController(OpenPages pages) {
        this.pages = pages;
    }

    @GetMapping("/figures")
    String show(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        model.addAttribute("shown", pages.ofNation(year(year), q == null ? null : Typed.text(q)));
        return "open/figures";
    }

    @GetMapping("/figures/agencies/{code}")
    String ofAgency(@PathVariable String code, @RequestParam(required = false) @Nullable String year, Model model) {
        var shown =
                pages.ofAgency(code, year(year)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("shown", shown);
        return "open/figures";
    }

    private static @Nullable Integer year(@Nullable String typed) {
        var digits = Digits.western(Typed.text(typed));
        return digits.matches("\\d{4}") ? Integer.valueOf(digits) : null;
    }
}
