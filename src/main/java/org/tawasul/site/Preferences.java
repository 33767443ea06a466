package org.tawasul.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Language;

/**
 * How somebody wants to read: language, look, digits. Kept in one cookie each; a query parameter of the same name
 * changes it and is remembered, so the switches work as plain links.
 *
 * @param look {@code light}, {@code dark}, or {@code system}
 */
public record Preferences(Language language, String look, boolean easternDigits) {
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    static Preferences of(HttpServletRequest request, HttpServletResponse response) {
        var language = remembered(request, response, "lang");
        var look = remembered(request, response, "look");
        var digits = remembered(request, response, "digits");
        return new Preferences(
                Language.of(language),
                look != null && (look.equals("dark") || look.equals("light")) ? look : "system",
                "eastern".equals(digits));
    }

    private static @Nullable String remembered(HttpServletRequest request, HttpServletResponse response, String name) {
        var chosen = parameterInQuery(request, name);
        if (chosen != null && chosen.matches("[a-z]{2,8}")) {
            var cookie = new Cookie(name, chosen);
            cookie.setPath("/");
            cookie.setMaxAge(YEAR);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            return chosen;
        }
        if (request.getCookies() == null) return null;
        for (var cookie : request.getCookies()) if (cookie.getName().equals(name)) return cookie.getValue();
        return null;
    }

    /** Reads the query string only, never a form's body. */
    private static @Nullable String parameterInQuery(HttpServletRequest request, String name) {
        var query = request.getQueryString();
        if (query == null || !query.contains(name + "=")) return null;
        for (var pair : query.split("&")) if (pair.startsWith(name + "=")) return pair.substring(name.length() + 1);
        return null;
    }
}
