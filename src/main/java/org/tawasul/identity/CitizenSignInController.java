package org.tawasul.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.identity.PhoneCodes.Awaited;
import org.tawasul.identity.PhoneCodes.Expired;
import org.tawasul.identity.PhoneCodes.Sent;
import org.tawasul.identity.PhoneCodes.TooMany;
import org.tawasul.identity.PhoneCodes.Verified;
import org.tawasul.identity.PhoneCodes.Wait;
import org.tawasul.identity.PhoneCodes.Wrong;
import org.tawasul.language.Language;
import org.tawasul.language.Typed;
import org.tawasul.site.Notices;

/** The pages on which a citizen signs in: a phone, the code that it receives, then "my cases". */
@Controller
class CitizenSignInController {
    private static final String MY_CASES = "/my";
    /** Names this browser's attempt, so that a code sent to it is good in it only. */
    private static final String ATTEMPT = "signing-in";

    private final PhoneCodes codes;
    private final SigningIn signingIn;
    private final InstantSource clock;

    CitizenSignInController(PhoneCodes codes, SigningIn signingIn, InstantSource clock) {
        this.codes = codes;
        this.signingIn = signingIn;
        this.clock = clock;
    }

    record PhoneForm(@Nullable String phone) {}

    record CodeForm(@Nullable String code) {}

    @ModelAttribute("next")
    @Nullable
    String next(@RequestParam(required = false) @Nullable String next) {
        return LocalPath.isSafe(next) ? next : null;
    }

    @GetMapping("/sign-in")
    String askPhone(
            @AuthenticationPrincipal @Nullable Object who,
            @ModelAttribute("next") @Nullable String next,
            @RequestParam(required = false) @Nullable String ended,
            HttpServletRequest request,
            Model model) {
        if (who instanceof Citizen) return "redirect:" + LocalPath.orElse(next, MY_CASES);
        var phone = awaited(request).map(Awaited::phone).map(Phones::display).orElse(null);
        model.addAttribute("typed", phone);
        model.addAttribute("ended", ended != null);
        return "identity/signIn";
    }

    @PostMapping("/sign-in")
    String givePhone(
            @ModelAttribute("form") PhoneForm form,
            BindingResult errors,
            @ModelAttribute("next") @Nullable String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var typed = Typed.text(form.phone());
        model.addAttribute("typed", typed);
        var phone = Phones.findMobile(typed);
        if (typed.isEmpty()) errors.rejectValue("phone", "identity.phone-missing");
        else if (phone.isEmpty()) errors.rejectValue("phone", "identity.phone-wrong");
        if (errors.hasErrors()) return "identity/signIn";

        var attempt = Tokens.fresh();
        var former = awaited(request);
        switch (codes.send(phone.orElseThrow(), binding(attempt), ClientAddress.of(request), Language.of(locale))) {
            case Sent _ -> Cookies.set(request, response, ATTEMPT, attempt, Cookies.WHILE_OPEN);
            case Wait(var seconds) -> {
                // The one that went out a moment ago is still good, in the browser that asked for it.
                if (former.isEmpty() || !former.get().phone().equals(phone.get())) {
                    errors.rejectValue("phone", "identity.code-wait", new Object[] {seconds}, null);
                }
            }
            case TooMany many ->
                errors.rejectValue("phone", "identity.code-too-many", new Object[] {many.minutes()}, null);
        }
        if (errors.hasErrors()) return "identity/signIn";
        return "redirect:" + LocalPath.withNext("/sign-in/code", next);
    }

    @GetMapping("/sign-in/code")
    String askCode(HttpServletRequest request, @ModelAttribute("next") @Nullable String next, Model model) {
        var awaited = awaited(request);
        if (awaited.isEmpty()) return "redirect:" + LocalPath.withNext("/sign-in", next);
        return code(awaited.get(), model);
    }

    @PostMapping("/sign-in/code")
    String giveCode(
            @AuthenticationPrincipal @Nullable Object who,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            @ModelAttribute("next") @Nullable String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (who instanceof Citizen) return "redirect:" + LocalPath.orElse(next, MY_CASES);
        var attempt = Cookies.find(request, ATTEMPT);
        var awaited = awaited(request);
        if (attempt == null || awaited.isEmpty()) return "redirect:" + LocalPath.withNext("/sign-in", next);
        var phone = awaited.get().phone();
        var typed = Typed.text(form.code());
        if (typed.isEmpty()) {
            errors.rejectValue("code", "identity.code-missing");
            return code(awaited.get(), model);
        }
        switch (codes.verify(phone, binding(attempt), typed)) {
            case Verified _ -> {
                Cookies.remove(request, response, ATTEMPT);
                signingIn.asCitizen(phone, request, response);
                return "redirect:" + LocalPath.orElse(next, MY_CASES);
            }
            case Wrong(var left) -> errors.rejectValue("code", "identity.code-wrong", new Object[] {left}, null);
            case Expired _ -> errors.rejectValue("code", "identity.code-expired");
        }
        return code(awaited.get(), model);
    }

    @PostMapping("/sign-in/code/again")
    String sendAgain(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            @ModelAttribute("next") @Nullable String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var attempt = Cookies.find(request, ATTEMPT);
        var awaited = awaited(request);
        if (attempt == null || awaited.isEmpty()) return "redirect:" + LocalPath.withNext("/sign-in", next);
        switch (codes.send(awaited.get().phone(), binding(attempt), ClientAddress.of(request), Language.of(locale))) {
            case Sent _ -> {
                Notices.leave(response, "identity.code-sent-again");
                return "redirect:" + LocalPath.withNext("/sign-in/code", next);
            }
            case Wait(var seconds) -> errors.reject("identity.code-wait", new Object[] {seconds}, null);
            case TooMany many -> errors.reject("identity.code-too-many", new Object[] {many.minutes()}, null);
        }
        return code(awaited.get(), model);
    }

    private String code(Awaited awaited, Model model) {
        model.addAttribute("phone", Phones.display(awaited.phone()));
        model.addAttribute("secondsToResend", awaited.secondsToResend(clock.instant()));
        return "identity/signInCode";
    }

    private Optional<Awaited> awaited(HttpServletRequest request) {
        var attempt = Cookies.find(request, ATTEMPT);
        return attempt == null || !Tokens.isShaped(attempt) ? Optional.empty() : codes.find(binding(attempt));
    }

    private static String binding(String attempt) {
        return "sign-in:" + attempt;
    }
}
