package org.tawasul.insight.reports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tawasul.site.Download;

/** A file of a report on its way to a browser or into a letter. */
record Attachment(String name, String mediaType, byte[] content) {
    static Attachment of(String title, Format format, byte[] content) {
        return new Attachment(nameOf(title, format), format.mediaType(), content);
    }

    /** The title, without what a file's name must not have. */
    private static String nameOf(String title, Format format) {
        var name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        return (name.isEmpty() ? "report" : name) + "." + format.code();
    }

    static void send(HttpServletResponse response, String title, Format format, byte[] content) throws IOException {
        of(title, format, content).send(response);
    }

    void send(HttpServletResponse response) throws IOException {
        new Download(name, mediaType).write(response, content);
    }
}
