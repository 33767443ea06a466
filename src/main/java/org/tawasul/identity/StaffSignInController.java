package org.tawasul.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.agencies.Officer;
import org.tawasul.identity.StaffSignIn.Answer;
import org.tawasul.identity.StaffSignIn.Busy;
import org.tawasul.identity.StaffSignIn.Enrolled;
import org.tawasul.identity.StaffSignIn.Right;
import org.tawasul.identity.StaffSignIn.Wait;
import org.tawasul.identity.StaffSignIn.Wrong;
import org.tawasul.language.Typed;
import org.tawasul.settings.Settings;

/** The pages on which a member of staff signs in. */
@Controller
class StaffSignInController {
    private static final String DESK = "/staff";

    private final StaffSignIn signIn;
    private final SecondFactors factors;
    private final ObjectProvider<DemoAccounts> demoAccounts;
    private final boolean demo;

    StaffSignInController(
            StaffSignIn signIn, SecondFactors factors, ObjectProvider<DemoAccounts> demoAccounts, Settings settings) {
        this.signIn = signIn;
        this.factors = factors;
        this.demoAccounts = demoAccounts;
        this.demo = settings.demo();
    }

    record PasswordForm(@Nullable String username, @Nullable String password) {}

    record CodeForm(@Nullable String code) {}

    record NewPasswordForm(
            @Nullable String password, @Nullable String again) {}

    @ModelAttribute("next")
    @Nullable
    String next(@RequestParam(required = false) @Nullable String next) {
        return LocalPath.isSafe(next) ? next : null;
    }

    @ModelAttribute("demoAccounts")
    List<DemoAccounts.DemoAccount> demoAccounts() {
        return demo
                ? demoAccounts.stream().flatMap(each -> each.list().stream()).toList()
                : List.of();
    }

    @GetMapping("/staff/sign-in")
    String show(
            @AuthenticationPrincipal @Nullable Object who,
            @ModelAttribute("next") @Nullable String next,
            @RequestParam(required = false) @Nullable String ended,
            Model model) {
        if (who instanceof Officer) return "redirect:" + LocalPath.orElse(next, DESK);
        model.addAttribute("ended", ended != null);
        return "identity/staffSignIn";
    }

    @PostMapping("/staff/sign-in")
    String create(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            @ModelAttribute("next") @Nullable String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var username = Typed.text(form.username());
        var password = form.password() == null ? "" : form.password();
        model.addAttribute("username", username);
        if (username.isEmpty()) errors.rejectValue("username", "identity.username-missing");
        if (password.isEmpty()) errors.rejectValue("password", "identity.password-missing");
        if (errors.hasErrors()) return "identity/staffSignIn";
        return switch (signIn.password(username, password, request, response)) {
            case Right _ -> "redirect:" + LocalPath.withNext("/staff/sign-in/code", next);
            case Wait wait -> {
                errors.reject(wait.key(), new Object[] {wait.count()}, null);
                yield "identity/staffSignIn";
            }
            case Busy _ -> {
                errors.reject("identity.busy");
                yield "identity/staffSignIn";
            }
            case Wrong _, Enrolled _ -> {
                errors.reject("identity.password-wrong");
                yield "identity/staffSignIn";
            }
        };
    }

    @GetMapping("/staff/sign-in/code")
    String askCode(@AuthenticationPrincipal HalfSignedIn half, @ModelAttribute("next") @Nullable String next) {
        var step = signIn.step(half.officer());
        if (!step.equals("/staff/sign-in/code")) return "redirect:" + LocalPath.withNext(step, next);
        return "identity/staffCode";
    }

    @PostMapping("/staff/sign-in/code")
    String giveCode(
            @AuthenticationPrincipal HalfSignedIn half,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            @ModelAttribute("next") @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var step = signIn.step(half.officer());
        if (!step.equals("/staff/sign-in/code")) return "redirect:" + LocalPath.withNext(step, next);
        var answer = signIn.code(half.officer(), typed(form), request, response);
        if (answer instanceof Right) return "redirect:" + LocalPath.orElse(next, DESK);
        reject(answer, errors);
        return "identity/staffCode";
    }

    @GetMapping("/staff/sign-in/authenticator")
    String askAuthenticator(
            @AuthenticationPrincipal HalfSignedIn half, @ModelAttribute("next") @Nullable String next, Model model) {
        var step = signIn.step(half.officer());
        if (!step.equals("/staff/sign-in/authenticator")) return "redirect:" + LocalPath.withNext(step, next);
        return authenticator(half.officer(), model);
    }

    /** Answers with the recovery codes themselves, not with a redirect: nothing else ever shows them. */
    @PostMapping("/staff/sign-in/authenticator")
    String giveAuthenticator(
            @AuthenticationPrincipal HalfSignedIn half,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            @ModelAttribute("next") @Nullable String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var step = signIn.step(half.officer());
        if (!step.equals("/staff/sign-in/authenticator")) return "redirect:" + LocalPath.withNext(step, next);
        var answer = signIn.enrol(half.officer(), typed(form), request, response);
        if (answer instanceof Enrolled(var codes)) {
            model.addAttribute("codes", codes);
            model.addAttribute("onward", LocalPath.orElse(next, DESK));
            return "identity/recoveryCodes";
        }
        reject(answer, errors);
        return authenticator(half.officer(), model);
    }

    @GetMapping("/staff/sign-in/password")
    String askPassword(
            @AuthenticationPrincipal HalfSignedIn half, @ModelAttribute("next") @Nullable String next, Model model) {
        var step = signIn.step(half.officer());
        if (!step.equals("/staff/sign-in/password")) return "redirect:" + LocalPath.withNext(step, next);
        model.addAttribute("username", half.officer().username());
        return "identity/staffPassword";
    }

    @PostMapping("/staff/sign-in/password")
    String givePassword(
            @AuthenticationPrincipal HalfSignedIn half,
            @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            @ModelAttribute("next") @Nullable String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var step = signIn.step(half.officer());
        if (!step.equals("/staff/sign-in/password")) return "redirect:" + LocalPath.withNext(step, next);
        model.addAttribute("username", half.officer().username());
        var password = form.password() == null ? "" : form.password();
        var refusal = PasswordRules.refuse(password, half.officer());
        if (refusal != null) errors.rejectValue("password", refusal);
        else if (!password.equals(form.again())) errors.rejectValue("again", "identity.password-differs");
        if (errors.hasErrors()) return "identity/staffPassword";
        signIn.choosePassword(half.officer(), password, request, response);
        return "redirect:" + LocalPath.withNext("/staff/sign-in/code", next);
    }

    private String authenticator(Officer officer, Model model) {
        var offer = AuthenticatorOffer.of(officer, factors.offer(officer.id()));
        model.addAttribute("secret", offer.secret());
        model.addAttribute("address", offer.address());
        return "identity/staffAuthenticator";
    }

    private static String typed(CodeForm form) {
        return form.code() == null ? "" : form.code();
    }

    private static void reject(Answer answer, BindingResult errors) {
        if (answer instanceof Wait wait) errors.rejectValue("code", wait.key(), new Object[] {wait.count()}, null);
        else errors.rejectValue("code", "identity.authenticator-wrong");
    }
}
