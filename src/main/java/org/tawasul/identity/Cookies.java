package org.tawasul.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Our cookies: out of reach of scripts, not sent along by other sites' forms, and over HTTPS with the prefix
 * {@code __Host-}, so that no neighbouring host can plant one.
 */
public final class Cookies {
    /** Until the browser is closed. */
    public static final Duration WHILE_OPEN = Duration.ofSeconds(-1);

    private Cookies() {}

    public static @Nullable String find(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies == null) return null;
        var full = fullName(request, name);
        for (var cookie : cookies) {
            if (cookie.getName().equals(full) && !cookie.getValue().isEmpty()) return cookie.getValue();
        }
        return null;
    }

    public static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration keptFor) {
        var cookie = new Cookie(fullName(request, name), value);
        cookie.setPath("/");
        cookie.setMaxAge((int) keptFor.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    public static void remove(HttpServletRequest request, HttpServletResponse response, String name) {
        set(request, response, name, "", Duration.ZERO);
    }

    private static String fullName(HttpServletRequest request, String name) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
