package org.tawasul.cases.follow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Status;
import org.tawasul.cases.SuggestionLives;
import org.tawasul.cases.follow.OwnCases.Own;
import org.tawasul.language.Typed;
import org.tawasul.site.Notices;

/**
 * A case for who submitted it: how it stands, and the three things that they may do. The forms post below
 * {@code /track}, signed in or not, so that whoever may no longer see the case is asked for a code and keeps their words.
 */
@Controller
class TrackedCaseController {
    private final OwnCases own;
    private final CasePages pages;
    private final RequesterSteps steps;
    private final AnswerFiles files;
    private final ObjectProvider<SuggestionLives> lives;
    private final InstantSource clock;

    TrackedCaseController(
            OwnCases own,
            CasePages pages,
            RequesterSteps steps,
            AnswerFiles files,
            ObjectProvider<SuggestionLives> lives,
            InstantSource clock) {
        this.own = own;
        this.pages = pages;
        this.steps = steps;
        this.files = files;
        this.lives = lives;
        this.clock = clock;
    }

    record TextForm(@Nullable String text) {
        String words() {
            return Typed.text(text);
        }
    }

    /** @param removeUpload the file whose button was pressed, without a script */
    record AnswerForm(
            @Nullable String text,
            @Nullable List<String> upload,
            @Nullable List<MultipartFile> files,
            @Nullable String removeUpload) {
        String words() {
            return new TextForm(text).words();
        }
    }

    /** Whether there is such a case is told to its requester only; everybody else is asked for reference and phone. */
    @GetMapping("/track/{reference}")
    String show(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response, Model model) {
        var theirs = own.find(reference, request, response);
        if (theirs.isEmpty()) return elsewhere(reference);
        return theirs.get().isOf(reference) ? page(theirs.get(), null, model) : whole(theirs.get(), response);
    }

    @GetMapping("/my/cases/{reference}")
    String showMine(
            @PathVariable String reference, HttpServletRequest request, HttpServletResponse response, Model model) {
        var mine = own.find(reference, request, response)
                .filter(Own::mine)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return mine.isOf(reference) ? page(mine, null, model) : whole(mine, response);
    }

    @PostMapping("/track/{reference}/answers")
    String answer(
            @PathVariable String reference,
            @ModelAttribute("answer") AnswerForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var theirs = own.find(reference, request, response).orElse(null);
        if (theirs == null) return TrackController.askAgain(reference, form.words(), model);
        var uploads = files.receive(theirs.found(), form.upload(), form.files(), errors);
        if (form.removeUpload() != null) {
            files.discard(theirs.found(), form.removeUpload());
            return page(theirs, form.words(), model);
        }
        check(form.words(), errors, "follow.answer.missing");
        if (errors.hasErrors()) return page(theirs, form.words(), model);
        switch (steps.answer(theirs.found(), form.words(), uploads, clock.instant())) {
            case Done _ -> Notices.leave(response, "follow.answer.notice");
            case Refused _ -> Notices.leave(response, "follow.not-sent.notice");
        }
        return "redirect:" + theirs.address();
    }

    /** Of a suggestion: whether everybody may read it, and under whose name. */
    @PostMapping("/track/{reference}/showing")
    String show(
            @PathVariable String reference,
            @RequestParam(required = false) boolean shown,
            @RequestParam(required = false) boolean named,
            HttpServletRequest request,
            HttpServletResponse response) {
        var theirs = own.find(reference, request, response).orElse(null);
        if (theirs == null) return elsewhere(reference);
        lives.ifAvailable(told -> told.show(theirs.found().id(), shown, named, clock.instant()));
        Notices.leave(response, shown ? "suggestions.showing.done" : "suggestions.hiding.done");
        return "redirect:" + theirs.address();
    }

    @GetMapping("/track/{reference}/withdrawal")
    String askToWithdraw(
            @PathVariable String reference, HttpServletRequest request, HttpServletResponse response, Model model) {
        var theirs = own.find(reference, request, response).orElse(null);
        if (theirs == null) return elsewhere(reference);
        var shown = pages.of(theirs.found(), theirs.mine());
        if (!shown.canWithdraw()) return "redirect:" + theirs.address();
        model.addAttribute("shown", shown);
        return "follow/withdrawal";
    }

    @PostMapping("/track/{reference}/withdrawal")
    String withdraw(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
        var theirs = own.find(reference, request, response).orElse(null);
        if (theirs == null) return elsewhere(reference);
        boolean already = theirs.found().status() == Status.WITHDRAWN;
        var outcome = already ? new Done() : steps.withdraw(theirs.found(), clock.instant());
        Notices.leave(response, outcome instanceof Done ? "follow.withdrawal.notice" : "follow.withdrawal.refused");
        return "redirect:" + theirs.address();
    }

    @GetMapping("/track/{reference}/reopening")
    String askToReopen(
            @PathVariable String reference, HttpServletRequest request, HttpServletResponse response, Model model) {
        var theirs = own.find(reference, request, response).orElse(null);
        if (theirs == null) return elsewhere(reference);
        return reopening(theirs, null, model);
    }

    @PostMapping("/track/{reference}/reopening")
    String reopen(
            @PathVariable String reference,
            @ModelAttribute("reopening") TextForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var theirs = own.find(reference, request, response).orElse(null);
        if (theirs == null) return TrackController.askAgain(reference, form.words(), model);
        check(form.words(), errors, "follow.reopening.missing");
        if (errors.hasErrors()) return reopening(theirs, form.words(), model);
        switch (steps.reopen(theirs.found(), form.words(), clock.instant())) {
            case Done _ -> Notices.leave(response, "follow.reopening.notice");
            case Refused(var why) -> Notices.leave(response, keyOf(why));
        }
        return "redirect:" + theirs.address();
    }

    private static String whole(Own theirs, HttpServletResponse response) {
        Notices.leave(response, "follow.part.notice");
        return "redirect:" + theirs.address();
    }

    private String page(Own theirs, @Nullable String typed, Model model) {
        var shown = pages.of(theirs.found(), theirs.mine());
        model.addAttribute("shown", shown);
        model.addAttribute("typed", typed == null ? shown.unsent() : typed);
        boolean asked = theirs.found().status() == Status.AWAITING_REQUESTER;
        model.addAttribute("waiting", asked ? files.waiting(theirs.found()) : List.of());
        model.addAttribute("limits", files.limits());
        model.addAttribute("about", OwnFiles.about(theirs.found()));
        lives.ifAvailable(told -> told.addTo(theirs.found(), model));
        return "follow/case";
    }

    private String reopening(Own theirs, @Nullable String typed, Model model) {
        var shown = pages.of(theirs.found(), theirs.mine());
        if (!shown.canReopen()) return "redirect:" + theirs.address();
        model.addAttribute("shown", shown);
        model.addAttribute("typed", typed == null ? shown.unsent() : typed);
        return "follow/reopening";
    }

    private static void check(String words, BindingResult errors, String missing) {
        if (words.isEmpty()) errors.rejectValue("text", missing);
        if (words.length() > CasePage.TEXT_LENGTH) {
            errors.rejectValue("text", "follow.text.long", new Object[] {CasePage.TEXT_LENGTH}, null);
        }
    }

    private static String keyOf(Refusal why) {
        return switch (why) {
            case TOO_LATE -> "follow.reopening.too-late";
            default -> "follow.not-sent.notice";
        };
    }

    static String elsewhere(String reference) {
        return "redirect:/track?reference=" + URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }
}
