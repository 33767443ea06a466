package org.tawasul.cases.follow;

import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Attachments.Attachment;
import org.tawasul.files.StoredFile;

/**
 * A file of a case that its requester may open.
 *
 * @param thumbnail address of a small picture of it; null when there is none
 */
public record CaseFile(
        String address, String name, long bytes, @Nullable String thumbnail) {
    static CaseFile of(Attachment attachment, StoredFile stored) {
        return new CaseFile(
                stored.address(),
                attachment.name(),
                stored.bytes(),
                stored.hasThumbnail() ? stored.thumbnailAddress() : null);
    }
}
