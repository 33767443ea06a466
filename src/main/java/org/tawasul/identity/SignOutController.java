package org.tawasul.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.tawasul.site.Notices;

/** Ends the session, whoever's it is. */
@Controller
class SignOutController {
    private final SigningIn signingIn;
    private final Grants grants;

    SignOutController(SigningIn signingIn, Grants grants) {
        this.signingIn = signingIn;
        this.grants = grants;
    }

    @PostMapping("/sign-out")
    String create(
            @AuthenticationPrincipal @Nullable Object who, HttpServletRequest request, HttpServletResponse response) {
        signingIn.out(request, response);
        grants.takeBack(request, response);
        Notices.leave(response, "identity.signed-out");
        return who instanceof Citizen ? "redirect:/" : "redirect:/staff/sign-in";
    }
}
