package org.tawasul.intake;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The browser's secret, which opens the drafts begun in it. */
final class DraftCookie {
    private static final String NAME = "drafts";

    private DraftCookie() {}

    static Optional<String> find(HttpServletRequest request) {
        if (request.getCookies() == null) return Optional.empty();
        var name = name(request);
        for (var cookie : request.getCookies()) {
            if (cookie.getName().equals(name) && DraftKey.isSecret(cookie.getValue()))
                return Optional.of(cookie.getValue());
        }
        return Optional.empty();
    }

    /** The secret of this browser, made when it has none; either way it is kept as long as a draft from now on. */
    static String keep(HttpServletRequest request, HttpServletResponse response) {
        var secret = find(request).orElseGet(DraftKey::freshSecret);
        var cookie = new Cookie(name(request), secret);
        cookie.setPath("/");
        cookie.setMaxAge((int) Drafts.KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return secret;
    }

    /** As a request carries it, over HTTPS or not. */
    static String name(boolean secure) {
        return secure ? "__Host-" + NAME : NAME;
    }

    private static String name(HttpServletRequest request) {
        return name(request.isSecure());
    }
}
