package org.tawasul.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.files.FileAccess;
import org.tawasul.files.FileReferences;

/** Tells which files belong to cases, and lets an officer read those of the cases that they see. */
@Component
class CaseFiles implements FileAccess, FileReferences {
    private final Attachments attachments;
    private final Cases cases;

    CaseFiles(Attachments attachments, Cases cases) {
        this.attachments = attachments;
        this.cases = cases;
    }

    @Override
    public boolean mayRead(long fileId, HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getPrincipal() instanceof Officer officer
                && attachments.listCasesOf(fileId).stream()
                        .flatMap(id -> cases.find(id).stream())
                        .anyMatch(found -> Permission.sees(officer, found));
    }

    @Override
    public Set<Long> among(Collection<Long> fileIds) {
        return attachments.attachedAmong(fileIds);
    }
}
