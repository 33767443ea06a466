package org.tawasul.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.files.FileAccess;
import org.tawasul.files.FileReferences;

/** Whoever may read a procedure opens its file, in every version. */
@Component
class ProcedureFiles implements FileAccess, FileReferences {
    private final Procedures procedures;

    ProcedureFiles(Procedures procedures) {
        this.procedures = procedures;
    }

    @Override
    public boolean mayRead(long fileId, HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getPrincipal() instanceof Officer officer
                && procedures.mayRead(fileId, officer);
    }

    @Override
    public Set<Long> among(Collection<Long> fileIds) {
        return procedures.filesAmong(fileIds);
    }
}
