package org.tawasul.administration.services;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tawasul.administration.Unreadable;
import org.tawasul.agencies.Officer;
import org.tawasul.catalogue.Services;
import org.tawasul.site.Download;
import org.tawasul.site.Notices;

/** The services out to a file and in from one; what a file would change is shown before it does. */
@Controller
@RequestMapping("/admin/services")
class ServicesFiles {
    private final Services services;
    private final ServicesFile file;
    private final TakingServices taking;
    private final InstantSource clock;

    ServicesFiles(Services services, ServicesFile file, TakingServices taking, InstantSource clock) {
        this.services = services;
        this.file = file;
        this.taking = taking;
        this.clock = clock;
    }

    @GetMapping("/export")
    void export(@RequestParam(defaultValue = "0") long agency, HttpServletResponse response) throws IOException {
        file.write(
                agency == 0 ? services.list() : services.listOfAgency(agency),
                Download.csv("services").writer(response));
    }

    @GetMapping("/import")
    String importing(Model model) {
        return page(model);
    }

    /** Shows what the file would change. */
    @PostMapping("/import")
    String preview(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile sent,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            var text = Cells.text(sent);
            model.addAttribute("entries", file.read(text));
            model.addAttribute("text", text);
            return page(model);
        } catch (Unreadable wrong) {
            return refused(wrong, model, response);
        }
    }

    @PostMapping("/import/taking")
    String take(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response) {
        try {
            var entries = taking.take(text, clock.instant(), ServicesController.by(officer));
            Notices.leave(
                    response,
                    "services.imported",
                    Integer.toString(entries.size()),
                    Long.toString(entries.stream().filter(ServiceEntry::isFresh).count()));
            return "redirect:/admin/services";
        } catch (Unreadable wrong) {
            return refused(wrong, model, response);
        }
    }

    private String refused(Unreadable wrong, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("wrong", wrong);
        return page(model);
    }

    private static String page(Model model) {
        model.addAttribute("columns", String.join(",", ServicesFile.COLUMNS));
        return "services/import";
    }
}
