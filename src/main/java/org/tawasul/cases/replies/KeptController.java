package org.tawasul.cases.replies;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.language.Typed;

/** The page behind the link of a promise: was it kept? It works without a script and needs no signing in. */
@Controller
class KeptController {
    private static final String YES = "yes";
    private static final String NOT_YET = "not-yet";

    private final KeptLinks links;
    private final Commitments commitments;
    private final Promising promising;
    private final Cases cases;
    private final Agencies agencies;
    private final InstantSource clock;

    KeptController(
            KeptLinks links,
            Commitments commitments,
            Promising promising,
            Cases cases,
            Agencies agencies,
            InstantSource clock) {
        this.links = links;
        this.commitments = commitments;
        this.promising = promising;
        this.cases = cases;
        this.agencies = agencies;
        this.clock = clock;
    }

    record KeptForm(String kept, String words) {
        KeptForm {
            kept = Typed.text(kept);
            words = Typed.text(words);
        }
    }

    @GetMapping("/kept/{token}")
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        return find(token)
                .map(asked -> page(asked, token, new KeptForm("", ""), model))
                .orElseGet(() -> unknown(response));
    }

    @PostMapping("/kept/{token}")
    String tell(
            @PathVariable String token,
            @ModelAttribute("form") KeptForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var asked = find(token).orElse(null);
        if (asked == null) return unknown(response);
        var at = clock.instant();
        if (!promising.isOpen(asked, at)) return "redirect:/kept/" + token;
        if (!form.kept().equals(YES) && !form.kept().equals(NOT_YET))
            errors.rejectValue("kept", "replies.kept.missing");
        if (form.words().length() > KeptPage.LENGTH) {
            errors.rejectValue("words", "replies.kept.words.long", new Object[] {KeptPage.LENGTH}, null);
        }
        if (errors.hasErrors()) return page(asked, token, form, model);
        var words = form.words().isEmpty() ? null : form.words();
        var outcome = form.kept().equals(YES) ? promising.keep(asked, words, at) : promising.breakIt(asked, words, at);
        if (outcome instanceof Refused) {
            errors.reject("replies.kept.again");
            return page(asked, token, form, model);
        }
        return "redirect:/kept/" + token;
    }

    /** Nothing is said of a promise whose day has not come: its link was never given out. */
    private Optional<Commitment> find(String token) {
        return links.find(token)
                .flatMap(promised -> commitments.find(promised.caseId(), promised.messageId()))
                .filter(found -> found.state() != Commitment.State.OPEN && found.state() != Commitment.State.DROPPED);
    }

    private String page(Commitment asked, String token, KeptForm form, Model model) {
        var about = cases.get(asked.caseId());
        boolean hidden = about.matter().confidential();
        model.addAttribute(
                "shown",
                new KeptPage(
                        "/kept/" + token,
                        agencies.get(about.holder().agencyId()).name(),
                        hidden ? null : about.matter().subject(),
                        hidden ? null : asked.promise().what(),
                        asked.promise().on(),
                        asked.state(),
                        promising.isOpen(asked, clock.instant()),
                        isReopened(asked, about),
                        form.kept(),
                        form.words()));
        return "replies/kept";
    }

    private static boolean isReopened(Commitment asked, Case about) {
        return asked.state() == Commitment.State.BROKEN
                && about.status().isOpen()
                && about.course().reopened() > 0;
    }

    private static String unknown(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "replies/unknown";
    }
}
