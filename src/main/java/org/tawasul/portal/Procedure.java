package org.tawasul.portal;

import java.time.Instant;
import org.tawasul.files.StoredFile;
import org.tawasul.language.Name;

/** Something that the staff go by, in its latest version. @param agencyId 0 for all of them */
public record Procedure(long id, long agencyId, Name title, Name about, int version, Instant changedAt, long fileId) {
    /** One of its versions. */
    public record Version(int number, StoredFile file, Name by, Instant at) {}
}
