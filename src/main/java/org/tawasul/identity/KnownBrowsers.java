package org.tawasul.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tawasul.secrets.Secrets;

/**
 * The browsers in which an officer has signed in before: a random value with our seal for that officer's name. It opens
 * nothing; it only counts this browser's failures apart from everybody else's.
 */
@Component
class KnownBrowsers {
    private static final String COOKIE = "known";
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int VALUE = 43;

    private final Secrets secrets;

    KnownBrowsers(Secrets secrets) {
        this.secrets = secrets;
    }

    void remember(String username, HttpServletRequest request, HttpServletResponse response) {
        var value = Tokens.fresh();
        Cookies.set(request, response, COOKIE, value + seal(value, username), KEPT);
    }

    /** What the failures of this attempt are counted under. */
    String throttleKey(String username, HttpServletRequest request) {
        var cookie = Cookies.find(request, COOKIE);
        if (cookie == null || cookie.length() <= VALUE) return "account:" + username.toLowerCase(Locale.ROOT);
        var value = cookie.substring(0, VALUE);
        var same = MessageDigest.isEqual(
                cookie.substring(VALUE).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                seal(value, username).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return same ? "browser:" + value : "account:" + username.toLowerCase(Locale.ROOT);
    }

    private String seal(String value, String username) {
        return HexFormat.of()
                .formatHex(secrets.authenticate("known-browser", value + "|" + username.toLowerCase(Locale.ROOT)));
    }
}
