package org.tawasul.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.secrets.Secrets;

/**
 * Leave to see one case without signing in, for a browser whose reader knew the case's reference and proved its phone: a
 * cookie with the case, two moments and our seal over them. It ends after 30 minutes without a visit, after a day in any
 * case, and when another case's is given.
 */
@Component
public class Grants {
    private static final String COOKIE = "grant";
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration AT_MOST = Duration.ofHours(24);
    private static final Duration RENEWED_EVERY = Duration.ofMinutes(1);
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,19})\\.(\\d{1,12})\\.(\\d{1,12})\\.([0-9a-f]{64})");

    private final Secrets secrets;
    private final InstantSource clock;

    Grants(Secrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    private record Grant(long caseId, Instant givenAt, Instant usedAt) {
        String words() {
            return caseId + "." + givenAt.getEpochSecond() + "." + usedAt.getEpochSecond();
        }
    }

    /** Lets this browser see the case from its next request on. */
    public void give(long caseId, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        write(new Grant(caseId, now, now), request, response);
    }

    /** The case that this browser may see, if any. Using a grant prolongs it. */
    public OptionalLong find(HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        var grant = read(request);
        if (grant == null || isOver(grant, now)) return OptionalLong.empty();
        if (!grant.usedAt().plus(RENEWED_EVERY).isAfter(now)) {
            write(new Grant(grant.caseId(), grant.givenAt(), now), request, response);
        }
        return OptionalLong.of(grant.caseId());
    }

    /** The same without prolonging it, for what a page loads along with it. */
    public OptionalLong find(HttpServletRequest request) {
        var grant = read(request);
        return grant == null || isOver(grant, clock.instant()) ? OptionalLong.empty() : OptionalLong.of(grant.caseId());
    }

    public boolean covers(long caseId, HttpServletRequest request, HttpServletResponse response) {
        var found = find(request, response);
        return found.isPresent() && found.getAsLong() == caseId;
    }

    /** Ends it in this browser. */
    public void takeBack(HttpServletRequest request, HttpServletResponse response) {
        if (Cookies.find(request, COOKIE) != null) Cookies.remove(request, response, COOKIE);
    }

    private static boolean isOver(Grant grant, Instant now) {
        return !now.isBefore(grant.usedAt().plus(IDLE))
                || !now.isBefore(grant.givenAt().plus(AT_MOST));
    }

    private void write(Grant grant, HttpServletRequest request, HttpServletResponse response) {
        var value = grant.words() + "." + HexFormat.of().formatHex(seal(grant.words()));
        Cookies.set(request, response, COOKIE, value, Cookies.WHILE_OPEN);
    }

    private @Nullable Grant read(HttpServletRequest request) {
        var value = Cookies.find(request, COOKIE);
        if (value == null) return null;
        var parts = SHAPE.matcher(value);
        if (!parts.matches()) return null;
        var words = value.substring(0, value.lastIndexOf('.'));
        if (!MessageDigest.isEqual(HexFormat.of().parseHex(parts.group(4)), seal(words))) return null;
        return new Grant(
                Long.parseLong(parts.group(1)),
                Instant.ofEpochSecond(Long.parseLong(parts.group(2))),
                Instant.ofEpochSecond(Long.parseLong(parts.group(3))));
    }

    private byte[] seal(String words) {
        return secrets.authenticate("grant", words);
    }
}
