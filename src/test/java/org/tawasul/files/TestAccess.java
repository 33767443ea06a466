package org.tawasul.files;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** In tests, a module that attaches files: shows them to whoever sends the header {@code Test-Reader}. */
@Component
class TestAccess implements FileAccess, FileReferences {
    final Set<Long> attached = ConcurrentHashMap.newKeySet();

    @Override
    public boolean mayRead(long fileId, HttpServletRequest request) {
        return attached.contains(fileId) && request.getHeader("Test-Reader") != null;
    }

    @Override
    public Set<Long> among(Collection<Long> fileIds) {
        var mine = new HashSet<>(fileIds);
        mine.retainAll(attached);
        return mine;
    }
}
