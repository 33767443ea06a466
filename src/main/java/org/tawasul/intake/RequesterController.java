package org.tawasul.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.tawasul.identity.Citizen;
import org.tawasul.identity.ClientAddress;
import org.tawasul.identity.PhoneCodes;
import org.tawasul.identity.PhoneCodes.Awaited;
import org.tawasul.identity.PhoneCodes.Expired;
import org.tawasul.identity.PhoneCodes.Sending;
import org.tawasul.identity.PhoneCodes.Sent;
import org.tawasul.identity.PhoneCodes.TooMany;
import org.tawasul.identity.PhoneCodes.Verified;
import org.tawasul.identity.PhoneCodes.Wait;
import org.tawasul.identity.PhoneCodes.Wrong;
import org.tawasul.identity.Phones;
import org.tawasul.intake.Answers.Requester;
import org.tawasul.language.Language;
import org.tawasul.site.Notices;

/** Who asks, and the proof that the phone is theirs. Whoever is signed in, or has proved that phone here, proves nothing. */
@Controller
class RequesterController {
    private final Drafts drafts;
    private final Routes routes;
    private final Introducing introducing;
    private final PhoneCodes codes;
    private final InstantSource clock;

    RequesterController(Drafts drafts, Routes routes, Introducing introducing, PhoneCodes codes, InstantSource clock) {
        this.drafts = drafts;
        this.routes = routes;
        this.introducing = introducing;
        this.codes = codes;
        this.clock = clock;
    }

    record CodeForm(@Nullable String code) {}

    @GetMapping("/new/{draft}/you")
    String show(DraftKey key, @AuthenticationPrincipal @Nullable Object who, Model model, Locale locale) {
        var draft = drafts.getOpen(key, clock.instant());
        var route = routes.show(draft, Step.REQUESTER, model);
        if (!route.reaches(Step.REQUESTER)) return route.onward();
        var told = draft.answers().requester();
        var citizen = who instanceof Citizen signedIn ? signedIn : null;
        model.addAttribute("form", told != null ? told : introducing.prefilled(citizen, Language.of(locale)));
        return page(draft, citizen, model);
    }

    @PostMapping("/new/{draft}/you")
    String save(
            DraftKey key,
            @ModelAttribute("form") Requester form,
            BindingResult errors,
            @AuthenticationPrincipal @Nullable Object who,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        var at = clock.instant();
        var draft = drafts.save(key, form, at);
        var citizen = who instanceof Citizen signedIn ? signedIn : null;
        Checks.check(form, errors);
        if (!errors.hasErrors()) {
            var phone = Phones.findMobile(Checks.tidy(form.phone())).orElseThrow();
            if (phone.equals(draft.phone()) || citizen != null && phone.equals(citizen.phone())) {
                introducing.introduce(key, form, phone, at);
                return routes.of(drafts.getOpen(key, at)).onward();
            }
            if (isOnItsWay(key, phone)) return "redirect:" + key.address("code");
            switch (codes.send(phone, key.codeBinding(), ClientAddress.of(request), Language.of(locale))) {
                case Sent _ -> {
                    return "redirect:" + key.address("code");
                }
                case Wait(var seconds) ->
                    errors.rejectValue("phone", "identity.code-wait", new Object[] {seconds}, null);
                case TooMany many ->
                    errors.rejectValue("phone", "identity.code-too-many", new Object[] {many.minutes()}, null);
            }
        }
        routes.show(draft, Step.REQUESTER, model);
        return page(draft, citizen, model);
    }

    @GetMapping("/new/{draft}/code")
    String askCode(DraftKey key, Model model) {
        var draft = drafts.getOpen(key, clock.instant());
        var route = routes.of(draft);
        if (draft.personId() != 0) return route.onward();
        var phone = phoneOf(draft);
        if (phone == null || !route.reaches(Step.REQUESTER)) return route.onward();
        model.addAttribute("form", new CodeForm(null));
        return codePage(key, draft, phone, model);
    }

    @PostMapping("/new/{draft}/code")
    String giveCode(DraftKey key, @ModelAttribute("form") CodeForm form, BindingResult errors, Model model) {
        var at = clock.instant();
        var draft = drafts.getOpen(key, at);
        var phone = phoneOf(draft);
        if (draft.personId() != 0 || phone == null) return routes.of(draft).onward();
        var typed = Checks.tidy(form.code());
        if (typed.isEmpty()) errors.rejectValue("code", "identity.code-missing");
        else
            switch (codes.verify(phone, key.codeBinding(), typed)) {
                case Verified _ -> {
                    introducing.introduce(
                            key, Objects.requireNonNull(draft.answers().requester()), phone, at);
                    return routes.of(drafts.getOpen(key, at)).onward();
                }
                case Wrong(var left) -> errors.rejectValue("code", "identity.code-wrong", new Object[] {left}, null);
                case Expired _ -> errors.rejectValue("code", "identity.code-expired");
            }
        return codePage(key, draft, phone, model);
    }

    @PostMapping("/new/{draft}/code/again")
    String sendAgain(
            DraftKey key,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var draft = drafts.getOpen(key, clock.instant());
        var phone = phoneOf(draft);
        if (draft.personId() != 0 || phone == null) return routes.of(draft).onward();
        Sending sending = codes.send(phone, key.codeBinding(), ClientAddress.of(request), Language.of(locale));
        switch (sending) {
            case Sent _ -> {
                Notices.leave(response, "identity.code-sent-again");
                return "redirect:" + key.address("code");
            }
            case Wait(var seconds) -> errors.reject("identity.code-wait", new Object[] {seconds}, null);
            case TooMany many -> errors.reject("identity.code-too-many", new Object[] {many.minutes()}, null);
        }
        return codePage(key, draft, phone, model);
    }

    private String page(Draft draft, @Nullable Citizen citizen, Model model) {
        var verified = draft.phone() != null ? draft.phone() : citizen == null ? null : citizen.phone();
        model.addAttribute("verified", verified == null ? null : Phones.display(verified));
        return "intake/you";
    }

    private String codePage(DraftKey key, Draft draft, String phone, Model model) {
        routes.show(draft, Step.REQUESTER, model);
        model.addAttribute("phone", Phones.display(phone));
        model.addAttribute(
                "secondsToResend",
                codes.find(key.codeBinding())
                        .map(awaited -> awaited.secondsToResend(clock.instant()))
                        .orElse(0L));
        return "intake/code";
    }

    /** One that was sent for this draft and phone a moment ago is still good: sending the page again sends no second. */
    private boolean isOnItsWay(DraftKey key, String phone) {
        return codes.find(key.codeBinding())
                .filter(awaited -> awaited.phone().equals(phone))
                .filter(awaited -> awaited.secondsToResend(clock.instant()) > 0)
                .map(Awaited::phone)
                .isPresent();
    }

    private static @Nullable String phoneOf(Draft draft) {
        var told = draft.answers().requester();
        return told == null
                ? null
                : Phones.findMobile(Checks.tidy(told.phone())).orElse(null);
    }
}
