package org.tawasul.identity;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address within this site, to return to after signing in. Whatever might lead elsewhere is none. */
final class LocalPath {
    /** One slash, then nothing that a browser reads as a host: no second slash, no backslash, no control character. */
    private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,1000}");

    private LocalPath() {}

    static boolean isSafe(@Nullable String path) {
        if (path == null || !SAFE.matcher(path).matches()) return false;
        try {
            var parsed = URI.create(path);
            return !parsed.isAbsolute() && parsed.getRawAuthority() == null;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    /** The path when it is safe and no way back into signing in or out; else the other. */
    static String orElse(@Nullable String path, String other) {
        if (path == null || !isSafe(path)) return other;
        return path.matches("(/staff)?/sign-(in|out)([/?#].*)?") ? other : path;
    }

    /** An address with the place to return to, when there is one. */
    static String withNext(String address, @Nullable String next) {
        if (!isSafe(next)) return address;
        return address + (address.contains("?") ? "&" : "?") + "next="
                + URLEncoder.encode(String.valueOf(next), StandardCharsets.UTF_8);
    }
}
