package org.tawasul.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A file that the reader keeps: its name, in any script, and its type. It is the reader's, so nobody on the way keeps a copy.
 *
 * @param mediaType with its characters where it is text
 */
public record Download(String name, String mediaType) {
    private static final String CSV = "text/csv;charset=UTF-8";

    /** @param name without its ending */
    public static Download csv(String name) {
        return new Download(name + ".csv", CSV);
    }

    public static Download json(String name) {
        return new Download(name + ".json", "application/json");
    }

    public void begin(HttpServletResponse response) {
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Begins a file of text. */
    public PrintWriter writer(HttpServletResponse response) throws IOException {
        begin(response);
        return response.getWriter();
    }

    public void write(HttpServletResponse response, byte[] content) throws IOException {
        begin(response);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private String disposition() {
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        var named = ContentDisposition.attachment();
        return (plain ? named.filename(name) : named.filename(name, StandardCharsets.UTF_8))
                .build()
                .toString();
    }
}
