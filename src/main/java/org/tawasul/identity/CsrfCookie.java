package org.tawasul.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token that proves a form came from our page: the same value in a cookie and in a hidden field (there masked anew each
 * time). It belongs to the browser, not to a session, so a form that waited longer than a session can still be sent.
 */
final class CsrfCookie implements CsrfTokenRepository {
    private static final String COOKIE = "csrf";
    private static final Duration KEPT = Duration.ofDays(7);

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Tokens.fresh());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) Cookies.remove(request, response, COOKIE);
        else Cookies.set(request, response, COOKIE, token.getToken(), KEPT);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var value = Cookies.find(request, COOKIE);
        return value == null || !Tokens.isShaped(value) ? null : token(value);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
    }
}
