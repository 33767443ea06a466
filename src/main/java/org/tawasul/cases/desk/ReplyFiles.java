package org.tawasul.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Attachments;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseFiles;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Reference;
import org.tawasul.cases.desk.StepView.Uploads;
import org.tawasul.files.Files;
import org.tawasul.files.Receiving;
import org.tawasul.files.UploadOwners;
import org.tawasul.secrets.Secrets;

/**
 * The files that an officer sends with a reply. They wait under a key of this officer and case, as the draft does, so
 * that they too outlive a form that was refused.
 */
@Component
class ReplyFiles implements UploadOwners {
    private static final String ABOUT = "case-";

    private final Attachments attachments;
    private final Files files;
    private final Receiving receiving;
    private final CaseFiles sending;
    private final Secrets secrets;

    ReplyFiles(Attachments attachments, Files files, Receiving receiving, CaseFiles sending, Secrets secrets) {
        this.attachments = attachments;
        this.files = files;
        this.receiving = receiving;
        this.sending = sending;
        this.secrets = secrets;
    }

    /**
     * What the form itself brings, without a script.
     *
     * @param removeUpload the file whose button was pressed
     * @param removeHeld one that had gone with a proposal already
     */
    record Sent(
            @Nullable List<MultipartFile> files,
            @Nullable String removeUpload,
            @Nullable Long removeHeld) {
        boolean removes() {
            return removeUpload != null || removeHeld != null;
        }
    }

    /** A step that takes files along. */
    interface Sending {
        Outcome send(List<Attachments.New> files);
    }

    @Override
    public @Nullable String of(HttpServletRequest request) {
        var about = request.getParameter("for");
        if (about == null || !about.startsWith(ABOUT)) return null;
        if (!(request.getUserPrincipal() instanceof Authentication signedIn)
                || !(signedIn.getPrincipal() instanceof Officer officer)) return null;
        return Reference.parse(about.substring(ABOUT.length()))
                .map(reference -> key(officer, reference))
                .orElse(null);
    }

    /** What waits to go with the officer's reply. */
    Uploads waiting(Case found, Officer officer) {
        return new Uploads(files.limits(), files.waiting(key(officer, found.reference())), ABOUT + found.reference());
    }

    /** Takes in the files of the form, and takes away the one that should go; what cannot be taken is an error of the form. */
    void receive(OpenCase open, Sent sent, BindingResult errors) {
        var key = key(open.officer(), open.found().reference());
        if (sent.removeUpload() != null) files.discard(key, sent.removeUpload());
        if (sent.removeHeld() != null)
            attachments.removeHeld(open.id(), open.officer().id(), sent.removeHeld());
        receiving.receiveAll(key, sent.files(), errors);
        files.keep(key);
    }

    /** Sends the reply with all that waits for it; one that is refused leaves the files waiting. */
    Outcome send(OpenCase open, Sending step) {
        var officer = open.officer();
        var key = key(officer, open.found().reference());
        var waiting = files.waiting(key).stream()
                .map(upload -> upload.id().toString())
                .toList();
        return sending.send(key, waiting, sent -> {
            var attached = sent.stream()
                    .map(file -> new Attachments.New(file.id(), file.name(), 0, officer.id()))
                    .toList();
            return step.send(attached);
        });
    }

    private String key(Officer officer, Reference reference) {
        return "reply-" + HexFormat.of().formatHex(secrets.authenticate("reply-files", officer.id() + " " + reference));
    }
}
