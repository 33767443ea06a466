package org.tawasul.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tawasul.language.Language;
import org.tawasul.language.Texts;
import org.tawasul.paper.Printing;

/** Papers made of templates: those that a page offers, and those that are made while nobody waits for them. */
@Component
public class Papers {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.tawasul.pages");
    private final Texts texts;
    private final Assets assets;
    private final Printing printing;

    Papers(Texts texts, Assets assets, Printing printing) {
        this.texts = texts;
        this.assets = assets;
        this.printing = printing;
    }

    /** How somebody reads who is not here: without errors, menu and address. */
    public Page page(Language language, boolean easternDigits) {
        var reader = new Page.Reader(new Preferences(language, "system", easternDigits), null, List.of());
        return new Page(texts, assets, reader, new Page.Address("/", null), null, List.of(), null);
    }

    /** How whoever asks reads, for what is made before its page is. */
    public Page page(HttpServletRequest request, HttpServletResponse response) {
        var preferences = Preferences.of(request, response);
        return page(preferences.language(), preferences.easternDigits());
    }

    /** @param template such as {@code reports/paper}; what it writes is well-formed */
    public byte[] print(String template, Map<String, ?> model, Page page) throws IOException {
        var parameters = new HashMap<String, Object>(model);
        parameters.put("page", page);
        var xhtml = new StringOutput();
        templates.render(template + ".jte", parameters, xhtml);
        var printed = new ByteArrayOutputStream();
        printing.print(xhtml.toString(), page.language(), printed);
        return printed.toByteArray();
    }
}
