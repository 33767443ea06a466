package org.tawasul.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officers;

/** Signs in with one click as somebody of the demo country. Outside a demo there is no such address. */
@Controller
@ConditionalOnProperty(name = "tawasul.demo", havingValue = "true")
class DemoSignInController {
    private final ObjectProvider<DemoAccounts> accounts;
    private final Officers officers;
    private final StaffSignIn signIn;

    DemoSignInController(ObjectProvider<DemoAccounts> accounts, Officers officers, StaffSignIn signIn) {
        this.accounts = accounts;
        this.officers = officers;
        this.signIn = signIn;
    }

    @PostMapping("/staff/sign-in/demo")
    String create(
            @RequestParam long officer,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = accounts.stream()
                .flatMap(demo -> demo.list().stream())
                .filter(account -> account.officerId() == officer)
                .flatMap(account -> officers.findActive(account.officerId()).stream())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        signIn.in(chosen, "demo", request, response);
        return "redirect:" + LocalPath.orElse(next, "/staff");
    }
}
