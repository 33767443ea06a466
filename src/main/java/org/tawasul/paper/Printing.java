package org.tawasul.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;
import org.tawasul.language.Language;

/**
 * Prints an XHTML document as a tagged PDF, which a screen reader can read. Arabic is joined and ordered by ICU; the font
 * is our own and stands in the file, so it looks alike everywhere. Nothing is fetched from anywhere.
 *
 * <p>Boxes in the margin know no Arabic: a document for both languages writes only digits there. Pictures are SVG within
 * the document.
 */
@Component
public class Printing {
    private static final String FAMILY = "Plex";

    /** In the head of a document that lies on its side. */
    private static final String WIDE = "<meta name=\"page\" content=\"wide\"/>";

    private static final String LANDSCAPE = "<style>@page { size: A4 landscape; margin: 16mm 14mm; }</style>";

    /** The scheme of addresses by which our own style names our fonts; nothing else is opened. */
    private static final String OWN = "own";

    private static final char LEFT_TO_RIGHT_MARK = '\u200e';
    private static final int REGULAR = 400;
    private static final int SEMI_BOLD = 600;

    private final byte[] regular;
    private final byte[] semiBold;
    private final String style;

    Printing() throws IOException {
        XRLog.setLoggingEnabled(false);
        this.regular = content("PlexArabic-Regular.ttf");
        this.semiBold = content("PlexArabic-SemiBold.ttf");
        this.style = "<style>" + new String(content("paper.css"), StandardCharsets.UTF_8) + "</style>";
    }

    /** @param xhtml well-formed, with a head that has a title; its style is ours */
    public void print(String xhtml, Language language, OutputStream out) throws IOException {
        var printer = new PdfRendererBuilder();
        printer.usePdfUaAccessibility(true);
        printer.useUnicodeBidiSplitter(Runs::new);
        printer.useUnicodeBidiReorderer(new Joining());
        printer.defaultTextDirection(language == Language.AR ? TextDirection.RTL : TextDirection.LTR);
        printer.useFont(() -> new ByteArrayInputStream(regular), FAMILY, REGULAR, FontStyle.NORMAL, true);
        printer.useFont(() -> new ByteArrayInputStream(semiBold), FAMILY, SEMI_BOLD, FontStyle.NORMAL, true);
        printer.useSVGDrawer(new BatikSVGDrawer());
        printer.useUriResolver((base, uri) -> uri.startsWith(OWN + ":") ? uri : null);
        printer.useProtocolsStreamImplementation(this::font, OWN);
        var sheet = xhtml.contains(WIDE) ? style + LANDSCAPE : style;
        var styled = xhtml.replaceFirst("</head>", Matcher.quoteReplacement(sheet + "</head>"));
        printer.withHtmlContent(Drawings.readied(styled), null);
        printer.toStream(out);
        try (var renderer = printer.buildPdfRenderer()) {
            renderer.layout();
            if (language == Language.AR) Mirroring.mirror(renderer.getRootBox());
            renderer.createPDF();
        }
    }

    /** Pictures do not see the fonts that are given by their streams. */
    private FSStream font(String uri) {
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(uri.endsWith("bold") ? semiBold : regular);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }

    /** References, phones and addresses keep their order inside Arabic: elements that say so are not listened to. */
    public static String leftToRight(String text) {
        return LEFT_TO_RIGHT_MARK + text + LEFT_TO_RIGHT_MARK;
    }

    private static byte[] content(String name) throws IOException {
        try (var stream = new ClassPathResource("paper/" + name).getInputStream()) {
            return StreamUtils.copyToByteArray(stream);
        }
    }
}
