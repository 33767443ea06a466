package org.tawasul.administration.services;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tawasul.administration.Unreadable;
import org.tawasul.catalogue.forms.MakingForms;
import org.tawasul.site.Download;
import org.tawasul.site.Notices;

/** The questions of a service out to a file and in from one. What comes in is a draft: its differences are read before it is published. */
@Controller
@RequestMapping("/admin/services/{id}/form")
class FieldsFiles {
    private final MakingPages pages;
    private final MakingForms making;
    private final InstantSource clock;

    FieldsFiles(MakingPages pages, MakingForms making, InstantSource clock) {
        this.pages = pages;
        this.making = making;
        this.clock = clock;
    }

    @GetMapping("/export")
    void export(@PathVariable long id, HttpServletResponse response) throws IOException {
        var service = pages.find(id);
        FieldsFile.write(
                making.getLatest(id),
                Download.csv("questions-" + service.code()).writer(response));
    }

    @GetMapping("/import")
    String importing(@PathVariable long id, Model model) {
        return page(id, model);
    }

    @PostMapping("/import")
    String take(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        pages.find(id);
        try {
            var fields = FieldsFile.read(Cells.text(file));
            var flaw = making.change(id, draft -> draft.with(fields), clock.instant());
            if (flaw != null) {
                var at = flaw.field();
                throw new Unreadable(at == null ? 0 : fields.indexOf(at) + 2, "services.import.flaw");
            }
            Notices.leave(response, "making.imported");
            return "redirect:/admin/services/" + id + "/form#publication";
        } catch (Unreadable wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("wrong", wrong);
            return page(id, model);
        }
    }

    private String page(long id, Model model) {
        model.addAttribute("service", pages.find(id));
        model.addAttribute("columns", String.join(",", FieldsFile.COLUMNS));
        return "services/importFields";
    }
}
