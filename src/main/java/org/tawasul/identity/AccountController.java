package org.tawasul.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.tawasul.agencies.Officer;
import org.tawasul.identity.StaffSignIn.Answer;
import org.tawasul.identity.StaffSignIn.Busy;
import org.tawasul.identity.StaffSignIn.Enrolled;
import org.tawasul.identity.StaffSignIn.Right;
import org.tawasul.identity.StaffSignIn.Wait;
import org.tawasul.identity.StaffSignIn.Wrong;
import org.tawasul.identity.events.OfficerSignedOutEverywhere;
import org.tawasul.identity.events.RecoveryCodesRenewed;
import org.tawasul.site.Notices;

/** An officer's own sign-in: the password, the authenticator and its recovery codes, the browsers that are signed in. */
@Controller
class AccountController {
    private static final String ACCOUNT = "/staff/account";

    private final Credentials credentials;
    private final SecondFactors factors;
    private final StaffSignIn signIn;
    private final SigningIn signingIn;
    private final SecurityEvents events;

    AccountController(
            Credentials credentials,
            SecondFactors factors,
            StaffSignIn signIn,
            SigningIn signingIn,
            SecurityEvents events) {
        this.credentials = credentials;
        this.factors = factors;
        this.signIn = signIn;
        this.signingIn = signingIn;
        this.events = events;
    }

    record PasswordForm(
            @Nullable String current,
            @Nullable String password,
            @Nullable String again) {}

    record ConfirmationForm(
            @Nullable String confirmation, @Nullable String wanted) {}

    record CodeForm(@Nullable String code, @Nullable String proof) {}

    @GetMapping(ACCOUNT)
    String show(@AuthenticationPrincipal Officer officer, Model model) {
        return account(officer, model);
    }

    @PostMapping(ACCOUNT + "/password")
    String changePassword(
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var password = form.password() == null ? "" : form.password();
        var refusal = PasswordRules.refuse(password, officer);
        if (refusal != null) errors.rejectValue("password", refusal);
        else if (!password.equals(form.again())) errors.rejectValue("again", "identity.password-differs");
        if (!errors.hasErrors()) confirm(officer, form.current(), "current", errors);
        if (errors.hasErrors()) return account(officer, model);
        signIn.changePassword(officer, password, request, response);
        Notices.leave(response, "identity.account.password-changed");
        return "redirect:" + ACCOUNT;
    }

    /**
     * For who knows the password: another authenticator, or ten new recovery codes. Both are the answer itself, not a
     * redirect: nothing else ever shows them. The authenticator in use counts until the other one is proven.
     */
    @PostMapping(ACCOUNT + "/second-step")
    String renew(
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") ConfirmationForm form,
            BindingResult errors,
            Model model) {
        confirm(officer, form.confirmation(), "confirmation", errors);
        if (errors.hasErrors()) return account(officer, model);
        if (!"recovery-codes".equals(form.wanted())) return authenticator(officer, model);
        var codes = factors.freshRecoveryCodes(officer.id());
        events.record(officer.id(), new RecoveryCodesRenewed(officer.id()));
        model.addAttribute("codes", codes);
        model.addAttribute("onward", ACCOUNT);
        return "identity/recoveryCodes";
    }

    @PostMapping(ACCOUNT + "/authenticator")
    String enrol(
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!factors.isProofOfOffer(officer.id(), form.proof())) return "redirect:" + ACCOUNT;
        var answer = signIn.enrol(officer, form.code() == null ? "" : form.code(), request, response);
        if (answer instanceof Enrolled(var codes)) {
            model.addAttribute("codes", codes);
            model.addAttribute("onward", ACCOUNT);
            return "identity/recoveryCodes";
        }
        reject(answer, "code", "identity.authenticator-wrong", errors);
        return authenticator(officer, model);
    }

    @PostMapping(ACCOUNT + "/sessions/end")
    String signOutEverywhere(
            @AuthenticationPrincipal Officer officer, HttpServletRequest request, HttpServletResponse response) {
        signingIn.outEverywhere(officer);
        signingIn.out(request, response);
        events.record(officer.id(), new OfficerSignedOutEverywhere(officer.id()));
        Notices.leave(response, "identity.account.signed-out-everywhere");
        return "redirect:/staff/sign-in";
    }

    private String account(Officer officer, Model model) {
        model.addAttribute("username", officer.username());
        model.addAttribute("hasPassword", credentials.find(officer.id()).isPresent());
        model.addAttribute("codesLeft", factors.countRecoveryCodes(officer.id()));
        return "identity/account";
    }

    private String authenticator(Officer officer, Model model) {
        var offer = AuthenticatorOffer.of(officer, factors.offer(officer.id()));
        model.addAttribute("secret", offer.secret());
        model.addAttribute("address", offer.address());
        model.addAttribute("action", ACCOUNT + "/authenticator");
        model.addAttribute("proof", factors.proofOfOffer(officer.id()));
        return "identity/staffAuthenticator";
    }

    private void confirm(Officer officer, @Nullable String password, String field, BindingResult errors) {
        var answer = signIn.confirm(officer, password == null ? "" : password);
        reject(answer, field, "identity.account.password-wrong", errors);
    }

    private static void reject(Answer answer, String field, String wrong, BindingResult errors) {
        switch (answer) {
            case Wrong _ -> errors.rejectValue(field, wrong);
            case Wait wait -> errors.rejectValue(field, wait.key(), new Object[] {wait.count()}, null);
            case Busy _ -> errors.rejectValue(field, "identity.busy");
            case Right _, Enrolled _ -> {}
        }
    }
}
