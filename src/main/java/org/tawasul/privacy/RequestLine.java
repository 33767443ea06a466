package org.tawasul.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Reference;
import org.tawasul.language.Name;

/**
 * A request as the administrator reads it: never whose it is.
 *
 * @param open the cases that hold it up; the first of them
 * @param overriddenBy who decided that they do not; null for nobody
 */
public record RequestLine(
        ErasureRequest request,
        List<Reference> open,
        @Nullable Name overriddenBy) {
    /** Whether an administrator has something to decide. */
    public boolean isHeldUp() {
        return request.state() == ErasureRequest.State.WAITING && !open.isEmpty() && !request.isOverridden();
    }
}
