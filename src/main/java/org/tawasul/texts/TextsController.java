package org.tawasul.texts;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.language.Language;
import org.tawasul.site.Notices;

/** What is sent to people, to read and to change: one page a text, with what would arrive beside it. */
@Controller
@RequestMapping("/admin/texts")
class TextsController {
    private final List<TextGroup> groups;
    private final ReadingTexts reading;
    private final ChangingTexts changing;
    private final InstantSource clock;

    TextsController(List<TextGroup> groups, ReadingTexts reading, ChangingTexts changing, InstantSource clock) {
        this.groups = groups.stream()
                .sorted(Comparator.comparingInt(TextGroup::order))
                .toList();
        this.reading = reading;
        this.changing = changing;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("groups", groups.stream().map(reading::lines).toList());
        return "texts/list";
    }

    @GetMapping("/{code}")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable String code, Model model) {
        var text = find(code);
        return page(officer, text, reading.form(text), model);
    }

    @PostMapping("/{code}")
    String change(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String code,
            @ModelAttribute("form") TextForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean preview,
            Model model,
            HttpServletResponse response) {
        var text = find(code);
        form.check(text, errors);
        if (errors.hasErrors()) response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        if (preview || errors.hasErrors()) return page(officer, text, form, model);
        changing.change(text, form, clock.instant(), officer);
        Notices.leave(response, "texts.saved");
        return "redirect:/admin/texts/" + code;
    }

    @PostMapping("/{code}/original")
    String giveBack(@AuthenticationPrincipal Officer officer, @PathVariable String code, HttpServletResponse response) {
        changing.giveBack(find(code), clock.instant(), officer);
        Notices.leave(response, "texts.given-back");
        return "redirect:/admin/texts/" + code;
    }

    private String page(Officer officer, ChangeableText text, TextForm form, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("form", form);
        model.addAttribute(
                "previews",
                List.of(reading.preview(text, form, Language.AR), reading.preview(text, form, Language.EN)));
        model.addAttribute("changed", reading.isChanged(text));
        model.addAttribute("earlier", reading.listEarlier(text));
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return "texts/text";
    }

    private ChangeableText find(String code) {
        return groups.stream()
                .flatMap(group -> group.texts().stream())
                .filter(text -> text.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
