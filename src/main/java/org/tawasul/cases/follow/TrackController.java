package org.tawasul.cases.follow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.cases.Reference;
import org.tawasul.cases.follow.OwnCases.Own;
import org.tawasul.cases.follow.Trackings.Tracking;
import org.tawasul.identity.ClientAddress;
import org.tawasul.identity.Cookies;
import org.tawasul.identity.Grants;
import org.tawasul.identity.Phones;
import org.tawasul.identity.Tokens;
import org.tawasul.language.Digits;
import org.tawasul.language.Language;
import org.tawasul.language.Typed;
import org.tawasul.site.Notices;

/** The way to a case without signing in: the reference and the phone, the code, the case. */
@Controller
class TrackController {
    private static final String ATTEMPT = "tracking";

    private final Trackings trackings;
    private final Following following;
    private final OwnCases own;
    private final Grants grants;
    private final InstantSource clock;

    TrackController(Trackings trackings, Following following, OwnCases own, Grants grants, InstantSource clock) {
        this.trackings = trackings;
        this.following = following;
        this.own = own;
        this.grants = grants;
        this.clock = clock;
    }

    /** @param words typed before a visit ended; carried along until they can be given back */
    record TrackForm(
            @Nullable String reference,
            @Nullable String phone,
            @Nullable String words) {
        static TrackForm of(@Nullable String reference) {
            return new TrackForm(reference, null, null);
        }
    }

    record CodeForm(@Nullable String code) {}

    /** The link in our messages brings the reference; whoever may see that case already is led to it. */
    @GetMapping("/track")
    String show(
            @RequestParam(required = false) @Nullable String reference,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (reference == null) return ask(TrackForm.of(null), model);
        var theirs = own.find(reference, request, response);
        if (theirs.isPresent()) return led(theirs.get(), reference, response);
        return ask(TrackForm.of(grouped(reference)), model);
    }

    @PostMapping("/track")
    String begin(
            @ModelAttribute("form") TrackForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var reference = reference(form, errors);
        var phone = phone(form, errors);
        if (form.words() != null && form.words().length() > CasePage.TEXT_LENGTH) errors.reject("follow.text.long");
        if (reference.isEmpty() || phone.isEmpty() || errors.hasErrors()) return ask(form, model);
        var theirs = own.find(reference.get().value(), request, response);
        if (theirs.isPresent()) {
            if (form.words() != null) following.keep(theirs.get().found(), form.words(), clock.instant());
            return led(theirs.get(), reference.get().value(), response);
        }

        var now = clock.instant();
        var from = ClientAddress.of(request);
        var language = Language.of(locale);
        var former = tracking(request).filter(tracking -> tracking.isOf(reference.get(), phone.get()));
        if (former.isPresent()) {
            following.askAgain(former.get(), form.words(), from, language, now);
            return "redirect:/track/code";
        }
        if (trackings.areTooMany(from, now)) {
            errors.reject("follow.track.too-many");
            return ask(form, model);
        }
        var token = Tokens.fresh();
        Cookies.set(request, response, ATTEMPT, token, Cookies.WHILE_OPEN);
        following.ask(trackings.begin(token, reference.get(), phone.get(), form.words(), from, now), from, language);
        return "redirect:/track/code";
    }

    @GetMapping("/track/code")
    String askCode(HttpServletRequest request, Model model) {
        var tracking = tracking(request);
        return tracking.isEmpty() ? "redirect:/track" : askCode(tracking.get(), model);
    }

    @PostMapping("/track/code")
    String giveCode(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var tracking = tracking(request);
        if (tracking.isEmpty()) return "redirect:/track";
        var code = Typed.text(form.code());
        if (code.isEmpty()) {
            errors.rejectValue("code", "follow.code.missing");
            return askCode(tracking.get(), model);
        }
        var found = following.verify(tracking.get(), code, clock.instant());
        if (found.isEmpty()) {
            errors.rejectValue("code", "follow.code.wrong");
            return askCode(tracking.get(), model);
        }
        Cookies.remove(request, response, ATTEMPT);
        grants.give(found.get().id().value(), request, response);
        return led(new Own(found.get(), false), tracking.get().reference().value(), response);
    }

    @PostMapping("/track/code/again")
    String sendAgain(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var tracking = tracking(request);
        if (tracking.isEmpty()) return "redirect:/track";
        long wait = following.askAgain(
                tracking.get(), null, ClientAddress.of(request), Language.of(locale), clock.instant());
        if (wait > 0) {
            errors.reject("follow.code.wait", new Object[] {wait}, null);
            return askCode(tracking.get(), model);
        }
        Notices.leave(response, "follow.code.again.notice");
        return "redirect:/track/code";
    }

    /** On a computer that others use too. */
    @PostMapping("/track/end")
    String end(HttpServletRequest request, HttpServletResponse response) {
        grants.takeBack(request, response);
        Notices.leave(response, "follow.ended.notice");
        return "redirect:/track";
    }

    /** Whoever sends a form and may no longer see the case is asked for a code first; what they typed goes along. */
    static String askAgain(String reference, String words, Model model) {
        model.addAttribute("ended", true);
        return ask(new TrackForm(grouped(reference), null, words), model);
    }

    private static String ask(TrackForm form, Model model) {
        model.addAttribute("reference", form.reference());
        model.addAttribute("phone", form.phone());
        model.addAttribute("words", form.words());
        return "follow/track";
    }

    /** To the page of their case; who came with the number of a part reads why it is another. */
    private static String led(Own theirs, String reference, HttpServletResponse response) {
        if (!theirs.isOf(reference)) Notices.leave(response, "follow.part.notice");
        return "redirect:" + theirs.address();
    }

    private String askCode(Tracking tracking, Model model) {
        model.addAttribute("reference", tracking.reference().grouped());
        model.addAttribute("phone", Phones.display(tracking.phone()));
        model.addAttribute("secondsToAgain", Following.secondsToAskAgain(tracking, clock.instant()));
        return "follow/code";
    }

    private Optional<Tracking> tracking(HttpServletRequest request) {
        return trackings.find(Cookies.find(request, ATTEMPT), clock.instant());
    }

    private static Optional<Reference> reference(TrackForm form, BindingResult errors) {
        var typed = Typed.text(form.reference());
        var parsed = Reference.parse(typed);
        if (parsed.isPresent()) return parsed;
        int digits = Digits.western(typed).replaceAll("[^0-9]", "").length();
        if (typed.isEmpty()) errors.rejectValue("reference", "follow.reference.missing");
        else if (digits == Reference.LENGTH) errors.rejectValue("reference", "follow.reference.check");
        else errors.rejectValue("reference", "follow.reference.length", new Object[] {digits}, null);
        return parsed;
    }

    private static Optional<String> phone(TrackForm form, BindingResult errors) {
        var typed = Typed.text(form.phone());
        var phone = Phones.findMobile(typed);
        if (typed.isEmpty()) errors.rejectValue("phone", "follow.phone.missing");
        else if (phone.isEmpty()) errors.rejectValue("phone", "follow.phone.wrong");
        return phone;
    }

    private static String grouped(String typed) {
        return Reference.parse(typed).map(Reference::grouped).orElse(typed.length() > 40 ? "" : typed);
    }
}
