package org.tawasul.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.identity.Citizen;
import org.tawasul.identity.ClientAddress;
import org.tawasul.identity.PhoneCodes;
import org.tawasul.identity.PhoneCodes.Expired;
import org.tawasul.identity.PhoneCodes.Sent;
import org.tawasul.identity.PhoneCodes.TooMany;
import org.tawasul.identity.PhoneCodes.Verified;
import org.tawasul.identity.PhoneCodes.Wait;
import org.tawasul.identity.PhoneCodes.Wrong;
import org.tawasul.identity.Phones;
import org.tawasul.language.Language;
import org.tawasul.language.Typed;
import org.tawasul.people.People;
import org.tawasul.site.Notices;

/** A code once more before something is done that cannot be undone or shows everything: the phone may lie open on a table. */
@Controller
@RequestMapping("/my/privacy/{person}/{wish}")
class ProvingController {
    private final People people;
    private final PhoneCodes codes;
    private final List<Wish> wishes;
    private final InstantSource clock;

    ProvingController(People people, PhoneCodes codes, List<Wish> wishes, InstantSource clock) {
        this.people = people;
        this.codes = codes;
        this.wishes = wishes;
        this.clock = clock;
    }

    record CodeForm(@Nullable String code) {}

    /** Sends the code. */
    @PostMapping
    String send(
            @AuthenticationPrincipal Citizen citizen,
            @PathVariable("person") long personId,
            @PathVariable("wish") String name,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        MyPrivacyController.own(people, citizen, personId);
        var wish = wish(name);
        var sending =
                codes.send(citizen.phone(), binding(wish, personId), ClientAddress.of(request), Language.of(locale));
        boolean awaited = codes.find(binding(wish, personId)).isPresent();
        switch (sending) {
            case Sent _ -> {
                return "redirect:" + address(wish, personId) + "/code";
            }
            case Wait(var seconds) -> errors.reject("identity.code-wait", new Object[] {seconds}, null);
            case TooMany many -> errors.reject("identity.code-too-many", new Object[] {many.minutes()}, null);
        }
        if (awaited) return page(wish, personId, citizen, model);
        // One was sent for something else a moment ago, such as signing in: none is on its way for this.
        Notices.leave(response, "privacy.code.wait");
        return "redirect:/my/privacy";
    }

    @GetMapping("/code")
    String ask(
            @AuthenticationPrincipal Citizen citizen,
            @PathVariable("person") long personId,
            @PathVariable("wish") String name,
            Model model) {
        MyPrivacyController.own(people, citizen, personId);
        var wish = wish(name);
        if (codes.find(binding(wish, personId)).isEmpty()) return "redirect:/my/privacy";
        return page(wish, personId, citizen, model);
    }

    @PostMapping("/code")
    String give(
            @AuthenticationPrincipal Citizen citizen,
            @PathVariable("person") long personId,
            @PathVariable("wish") String name,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var person = MyPrivacyController.own(people, citizen, personId);
        var wish = wish(name);
        var typed = Typed.text(form.code());
        if (typed.isEmpty()) {
            errors.rejectValue("code", "identity.code-missing");
            return page(wish, personId, citizen, model);
        }
        switch (codes.verify(citizen.phone(), binding(wish, personId), typed)) {
            case Verified _ -> {
                wish.grant(person, clock.instant(), response);
                return "redirect:/my/privacy";
            }
            case Wrong(var left) -> errors.rejectValue("code", "identity.code-wrong", new Object[] {left}, null);
            case Expired _ -> errors.rejectValue("code", "identity.code-expired");
        }
        return page(wish, personId, citizen, model);
    }

    private String page(Wish wish, long personId, Citizen citizen, Model model) {
        model.addAttribute("action", address(wish, personId));
        model.addAttribute("wish", wish.name());
        model.addAttribute("phone", Phones.display(citizen.phone()));
        return "privacy/code";
    }

    private Wish wish(String name) {
        return wishes.stream()
                .filter(wish -> wish.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String address(Wish wish, long personId) {
        return "/my/privacy/" + personId + "/" + wish.name();
    }

    private static String binding(Wish wish, long personId) {
        return "privacy-" + wish.name() + ":" + personId;
    }
}
