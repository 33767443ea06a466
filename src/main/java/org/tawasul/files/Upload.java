package org.tawasul.files;

import java.util.Optional;
import java.util.UUID;

/**
 * A file that came whole and waits to be attached; forms name it in hidden fields {@code upload=<id>}.
 *
 * @param place where the photo says it was taken, to be offered to the sender; forgotten unless agreed to
 */
public record Upload(UUID id, StoredFile file, Optional<Place> place) {

    /** Shown to its owner only; see {@link UploadOwners}. */
    public String thumbnailAddress() {
        return "/files/uploads/" + id + "/thumbnail";
    }
}
