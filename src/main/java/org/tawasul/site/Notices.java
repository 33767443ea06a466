package org.tawasul.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence that survives the redirect after a step: the key of its text and its arguments, in a cookie that lives
 * a minute and is taken by the next page. It needs no session. The arguments are shown escaped, and only to who set them.
 */
public final class Notices {
    private static final String COOKIE = "notice";
    private static final int SECONDS = (int) Duration.ofMinutes(1).toSeconds();

    private Notices() {}

    /** Leaves a sentence for the next page. */
    public static void leave(HttpServletResponse response, String key, String... arguments) {
        var value = new StringBuilder(key);
        for (var argument : arguments) value.append('|').append(URLEncoder.encode(argument, StandardCharsets.UTF_8));
        response.addCookie(cookie(value.toString(), SECONDS));
    }

    static Page.@Nullable Notice take(HttpServletRequest request, HttpServletResponse response) {
        if (request.getCookies() == null) return null;
        for (var cookie : request.getCookies()) {
            if (!cookie.getName().equals(COOKIE) || cookie.getValue().isEmpty()) continue;
            if (!response.isCommitted()) response.addCookie(cookie("", 0));
            var parts = cookie.getValue().split("\\|");
            if (!parts[0].matches("[a-z0-9.-]{1,80}")) return null;
            List<String> arguments = Arrays.stream(parts)
                    .skip(1)
                    .map(argument -> URLDecoder.decode(argument, StandardCharsets.UTF_8))
                    .toList();
            return new Page.Notice(parts[0], arguments);
        }
        return null;
    }

    private static Cookie cookie(String value, int seconds) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
