package org.tawasul.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.files.FileAccess;
import org.tawasul.files.FileReferences;
import org.tawasul.files.UploadOwners;

/** Files of drafts: sent by, shown to, and kept for the browser that began the draft. */
@Component
class DraftFiles implements UploadOwners, FileAccess, FileReferences {
    private final Drafts drafts;
    private final InstantSource clock;

    DraftFiles(Drafts drafts, InstantSource clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** A draft is named by the parameter {@code for}, and opened by the cookie; {@code <draft>.<field>} is one of its questions. */
    @Override
    public @Nullable String of(HttpServletRequest request) {
        var about = request.getParameter("for");
        if (about == null) return null;
        int dot = about.indexOf('.');
        var id = dot < 0 ? about : about.substring(0, dot);
        var field = dot < 0 ? "" : about.substring(dot + 1);
        if (!DraftKey.isId(id) || !field.matches("[a-z0-9-]{0,40}")) return null;
        return DraftCookie.find(request)
                .map(secret -> new DraftKey(id, secret))
                .filter(key -> drafts.isOpen(key, clock.instant()))
                .map(key -> field.isEmpty() ? key.ownerKey() : key.ownerKey(field))
                .orElse(null);
    }

    @Override
    public boolean mayRead(long fileId, HttpServletRequest request) {
        return DraftCookie.find(request)
                .map(secret -> drafts.hasFile(secret, fileId))
                .orElse(false);
    }

    @Override
    public Set<Long> among(Collection<Long> fileIds) {
        return Set.copyOf(drafts.filesAmong(List.copyOf(fileIds)));
    }
}
