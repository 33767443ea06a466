package org.tawasul.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Finds the precompiled template of a view name such as {@code cases/reply} and writes it with its {@link Page}, and
 * answers {@code redirect:} itself. What begins with {@code paper:} is printed. By its name it stands in for the resolver that would ask every other about each name.
 */
@Component("viewResolver")
class JteViews implements ViewResolver, Ordered {
    /** Before the name of a template that is printed as a PDF. */
    private static final String PAPER = "paper:";

    private static final String REDIRECT = UrlBasedViewResolver.REDIRECT_URL_PREFIX;

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.tawasul.pages");
    private final Pages pages;
    private final Papers papers;

    JteViews(Pages pages, Papers papers) {
        this.pages = pages;
        this.papers = papers;
        templates.setBinaryStaticContent(true);
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) return redirect(name.substring(REDIRECT.length()));
        if (name.startsWith("forward:")) return null;
        if (name.startsWith(PAPER)) return paper(name.substring(PAPER.length()));
        var template = name + ".jte";
        return new View() {
            @Override
            public String getContentType() {
                return "text/html;charset=UTF-8";
            }

            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                write(template, model, request, response);
            }
        };
    }

    private static View redirect(String address) {
        var redirect = new RedirectView(address, true);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }

    private View paper(String template) {
        return new View() {
            @Override
            public String getContentType() {
                return "application/pdf";
            }

            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                var parameters = new HashMap<String, Object>();
                if (model != null) model.forEach(parameters::put);
                var page = pages.page(request, response, parameters);
                var printed = papers.print(template, parameters, page);
                response.setContentType("application/pdf");
                response.setContentLength(printed.length);
                response.getOutputStream().write(printed);
            }
        };
    }

    private void write(
            String template, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = new HashMap<String, Object>();
        if (model != null) model.forEach(parameters::put);
        parameters.put("page", pages.page(request, response, parameters));
        var output = new Utf8ByteOutput();
        templates.render(template, parameters, output);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream()::write);
    }
}
