package org.tawasul.intake;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tawasul.catalogue.Kind;
import org.tawasul.files.Files;
import org.tawasul.files.Receiving;

/** Photos and documents. With a script they are there before the form is sent, without one they come with it. */
@Controller
class FilesController {
    private final Drafts drafts;
    private final Routes routes;
    private final Attaching attaching;
    private final Receiving receiving;
    private final Files files;
    private final InstantSource clock;

    FilesController(
            Drafts drafts, Routes routes, Attaching attaching, Receiving receiving, Files files, InstantSource clock) {
        this.drafts = drafts;
        this.routes = routes;
        this.attaching = attaching;
        this.receiving = receiving;
        this.files = files;
        this.clock = clock;
    }

    /** @param files what comes without a script */
    record FilesForm(@Nullable List<MultipartFile> files) {}

    @GetMapping("/new/{draft}/files")
    String show(DraftKey key, Model model) {
        var draft = drafts.getOpen(key, clock.instant());
        var route = routes.of(draft);
        if (!route.reaches(Step.FILES)) return route.onward();
        files.keep(key.ownerKey());
        return page(key, draft, model);
    }

    @PostMapping("/new/{draft}/files")
    String save(
            DraftKey key,
            @ModelAttribute("form") FilesForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String removeUpload,
            @RequestParam(required = false) @Nullable Long removeFile,
            Model model) {
        drafts.getOpen(key, clock.instant());
        receiving.receiveAll(key.ownerKey(), form.files(), errors);
        if (removeUpload != null) files.discard(key.ownerKey(), removeUpload);
        if (removeFile != null) attaching.detach(key, removeFile, clock.instant());
        var draft = attaching.attach(key, clock.instant());
        var route = routes.of(draft);
        if (!files.waiting(key.ownerKey()).isEmpty())
            errors.rejectValue(
                    "files", "new.files-many", new Object[] {files.limits().maxFiles()}, null);
        boolean removed = removeUpload != null || removeFile != null;
        if (removed && !errors.hasErrors()) return "redirect:" + key.address("files");
        if (draft.kind() == Kind.PHOTO && !route.hasPicture() && !errors.hasErrors())
            errors.rejectValue("files", "new.files-missing");
        return errors.hasErrors() ? page(key, draft, model) : route.onward();
    }

    private String page(DraftKey key, Draft draft, Model model) {
        routes.show(draft, Step.FILES, model);
        model.addAttribute("limits", files.limits());
        model.addAttribute("kept", routes.of(draft).looseFiles());
        model.addAttribute("waiting", files.waiting(key.ownerKey()));
        return "intake/files";
    }
}
