package org.tawasul.cases.follow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;
import org.tawasul.cases.Case;
import org.tawasul.files.Files;
import org.tawasul.files.Receiving;
import org.tawasul.files.Upload;
import org.tawasul.files.UploadLimits;

/** What comes with an answer: sent before by the script, or in the form itself. */
@Component
class AnswerFiles {
    private final Files files;
    private final Receiving receiving;

    AnswerFiles(Files files, Receiving receiving) {
        this.files = files;
        this.receiving = receiving;
    }

    UploadLimits limits() {
        return files.limits();
    }

    List<Upload> waiting(Case found) {
        return files.waiting(OwnFiles.keyOf(found));
    }

    void discard(Case found, String uploadId) {
        files.discard(OwnFiles.keyOf(found), uploadId);
    }

    /**
     * Takes what the form itself carries. The uploads to go with the answer, or errors at the field {@code files}; what
     * could be taken waits then.
     */
    List<String> receive(
            Case found, @Nullable List<String> uploads, @Nullable List<MultipartFile> plain, BindingResult errors) {
        var ids = new ArrayList<>(uploads == null ? List.<String>of() : uploads);
        ids.addAll(receiving.receiveAll(OwnFiles.keyOf(found), plain, errors));
        return ids;
    }
}
