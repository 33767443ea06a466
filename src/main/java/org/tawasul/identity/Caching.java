package org.tawasul.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a browser keeps of our pages. Of what belongs to somebody, nothing: the next at the same computer must not find it
 * with the back button. Of the others, a copy for going back, so that what was typed is still there.
 */
final class Caching implements HeaderWriter {
    private static final List<String> PERSONAL = List.of("/staff", "/admin", "/my", "/track", "/files", "/demo");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader("Cache-Control")) return;
        var path = request.getRequestURI();
        response.setHeader(
                "Cache-Control", PERSONAL.stream().anyMatch(path::startsWith) ? "no-store" : "private, no-cache");
    }
}
