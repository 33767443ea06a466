package org.tawasul.insight.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Files for everybody, the same for each reader: kept by caches for a while, and then asked for again by their tag. */
final class PublicFile {
    private static final String FRESH = "public, max-age=600";

    private PublicFile() {}

    /** Whether the reader has it already; then nothing more is to be said. */
    static boolean isKnown(ServletWebRequest request, HttpServletResponse response, String tag) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, FRESH);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        return request.checkNotModified('"' + tag + '"');
    }

    static void write(HttpServletResponse response, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
