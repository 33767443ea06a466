package org.tawasul.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** In tests, a form with the upload component; it tells what was posted. */
@Controller
class UploadPage {
    static final String ADDRESS = "/demo/uploads-in-tests";

    private final ViewResolver views;
    private final Files files;
    private final Receiving receiving;
    private final TestOwner owners;

    UploadPage(@Qualifier("viewResolver") ViewResolver views, Files files, Receiving receiving, TestOwner owners) {
        this.views = views;
        this.files = files;
        this.receiving = receiving;
        this.owners = owners;
    }

    @GetMapping(ADDRESS)
    void show(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestAttribute("org.springframework.security.web.csrf.CsrfToken") CsrfToken csrf)
            throws Exception {
        var owner = owners.of(request);
        var waiting = owner == null ? List.<Upload>of() : files.waiting(owner);
        var component = render(
                "components/uploads",
                Map.of(
                        "limits",
                        files.limits(),
                        "waiting",
                        waiting,
                        "pictures",
                        request.getParameter("pictures") != null),
                request,
                response);
        var head = render("layout/head", Map.of("title", "test"), request, response);
        boolean english = "en".equals(request.getParameter("lang"));
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write("""
                <!doctype html><html lang="%s" dir="%s" data-look="light">%s<body><main class="column" id="content">
                <h1>%s</h1>
                <form action="/demo/uploads-in-tests" method="post" enctype="multipart/form-data">
                <input type="hidden" name="_csrf" value="%s">%s
                <div class="actions"><button class="button" id="send">%s</button></div></form></main></body></html>
                """.formatted(
                        english ? "en" : "ar",
                        english ? "ltr" : "rtl",
                        head,
                        english ? "Photos and documents" : "صور ومستندات",
                        csrf.getToken(),
                        component,
                        english ? "Continue" : "متابعة")
                .getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(ADDRESS)
    @ResponseBody
    String receive(
            @RequestParam(name = "upload", required = false) @Nullable List<String> upload,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> plain,
            HttpServletRequest request)
            throws IOException {
        var said = new ArrayList<String>();
        if (upload != null) for (var id : upload) said.add("upload " + id);
        if (plain != null) {
            for (var file : plain) {
                if (file.isEmpty()) continue;
                var owner = Objects.requireNonNull(owners.of(request));
                try (var content = file.getInputStream()) {
                    said.add(
                            switch (receiving.receive(
                                    owner, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content)) {
                                case Received.Kept(var kept) ->
                                    "kept " + kept.id() + " " + kept.file().name();
                                case Received.Refused(var why) -> "refused " + why.code();
                            });
                }
            }
        }
        return String.join("\n", said);
    }

    private String render(
            String view, Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var written = new ContentCachingResponseWrapper(response);
        Objects.requireNonNull(views.resolveViewName(view, Locale.ENGLISH)).render(model, request, written);
        return new String(written.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
