package org.tawasul.files;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Tells on whose behalf a request sends files. Implemented by those who have something to attach to: the draft of a
 * submission, a signed-in officer, a citizen with a case.
 *
 * <p>A key stands for one thing being written, since the limits count per key. Who writes several at once, such as an
 * officer, can be told apart by the query parameter {@code for}, which the page puts into the component's address
 * ({@code /files/uploads?for=case-17}) and which comes back with every request of that upload.
 */
public interface UploadOwners {
    /** An opaque key that nobody can guess or forge, such as a draft's secret; null when the request is none of ours. */
    @Nullable
    String of(HttpServletRequest request);
}
