package org.tawasul.site;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Tells the shell who is signed in; implemented by whoever signs people in. */
public interface Viewers {
    /** The viewer of this request, or null for a guest. */
    @Nullable
    Viewer of(HttpServletRequest request);
}
