package org.tawasul.ratings;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.language.Typed;
import org.tawasul.ratings.RatingReplies.Asked;
import org.tawasul.site.Notices;

/** The pages behind the link of a reply: the rating, the thanks, and the way back to the agency when it went badly. */
@Controller
class RateController {
    private static final int COMMENT_LENGTH = 2_000;
    private static final int REASON_LENGTH = 4_000;

    private final RatingReplies rating;
    private final Agencies agencies;
    private final InstantSource clock;

    RateController(RatingReplies rating, Agencies agencies, InstantSource clock) {
        this.rating = rating;
        this.agencies = agencies;
        this.clock = clock;
    }

    record ReopeningForm(@Nullable String reason) {}

    @GetMapping("/rate/{token}")
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        var asked = rating.find(token).orElse(null);
        if (asked == null) return unknown(response);
        return page(asked, token, RateForm.of(asked.rating()), model);
    }

    @PostMapping("/rate/{token}")
    String rate(
            @PathVariable String token,
            @ModelAttribute("form") RateForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var asked = rating.find(token).orElse(null);
        if (asked == null) return unknown(response);
        var now = clock.instant();
        if (!asked.rating().isOpen(now)) return "redirect:/rate/" + token;
        for (var criterion : Criterion.values()) {
            if (form.mark(criterion).isEmpty()) errors.rejectValue(criterion.field(), criterion.key() + ".missing");
        }
        var words = form.words();
        if (words.length() > COMMENT_LENGTH) tooLong(errors, "comment", "rate.comment.long", COMMENT_LENGTH);
        if (errors.hasErrors()) return page(asked, token, form, model);
        if (!rating.rate(asked, form.marks(), words.isEmpty() ? null : words, now)) {
            errors.reject("rate.again");
            return page(asked, token, form, model);
        }
        return "redirect:/rate/" + token + "/thanks";
    }

    @GetMapping("/rate/{token}/thanks")
    String thank(@PathVariable String token, Model model, HttpServletResponse response) {
        var asked = rating.find(token).orElse(null);
        if (asked == null) return unknown(response);
        if (asked.rating().marks() == null) return "redirect:/rate/" + token;
        return thanks(asked, token, null, model);
    }

    @PostMapping("/rate/{token}/reopening")
    String reopen(
            @PathVariable String token,
            @ModelAttribute("reopening") ReopeningForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var asked = rating.find(token).orElse(null);
        if (asked == null) return unknown(response);
        if (asked.rating().marks() == null) return "redirect:/rate/" + token;
        var reason = Typed.text(form.reason());
        if (reason.isEmpty()) errors.rejectValue("reason", "rate.reopen.reason.missing");
        if (reason.length() > REASON_LENGTH) tooLong(errors, "reason", "rate.reopen.reason.long", REASON_LENGTH);
        if (errors.hasErrors()) return thanks(asked, token, reason, model);
        return switch (rating.reopen(asked, reason, clock.instant())) {
            case Done _ -> {
                Notices.leave(response, "rate.reopened.notice");
                yield "redirect:/rate/" + token + "/thanks";
            }
            case Refused(var why) -> {
                errors.reject(
                        "rate.reopen." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                yield thanks(rating.find(token).orElse(asked), token, reason, model);
            }
        };
    }

    private String page(Asked asked, String token, RateForm form, Model model) {
        var shown = shown(asked, token, form);
        model.addAttribute("shown", shown);
        return shown.open() ? "ratings/rate" : "ratings/closed";
    }

    private String thanks(Asked asked, String token, @Nullable String reason, Model model) {
        model.addAttribute("shown", shown(asked, token, RateForm.of(asked.rating())));
        model.addAttribute("reason", reason);
        return "ratings/thanks";
    }

    private RatingPage shown(Asked asked, String token, RateForm form) {
        var now = clock.instant();
        var given = asked.rating();
        var about = asked.about();
        boolean reopened = about.status().isOpen() && about.course().reopened() > 0 && !given.isOutdated();
        return new RatingPage(
                token,
                agencies.get(given.agencyId()).name(),
                about.matter().confidential() ? null : about.matter().subject(),
                given.repliedAt(),
                given.closesAt(),
                given.marks() != null,
                given.isOpen(now),
                given.isOutdated(),
                form.chosen(),
                form.comment(),
                asked.offersReopening(now),
                about.lastMomentToReopen(),
                reopened ? agencies.get(about.holder().agencyId()).name() : null,
                about.clocks().agencyDueAt());
    }

    private static void tooLong(BindingResult errors, String field, String key, int most) {
        errors.rejectValue(field, key, new Object[] {most}, null);
    }

    private static String unknown(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "ratings/unknown";
    }
}
