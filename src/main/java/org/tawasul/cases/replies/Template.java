package org.tawasul.cases.replies;

import org.springframework.modulith.NamedInterface;
import org.tawasul.language.Name;

/**
 * A reply that is written often, in both languages, with fields that are filled from the case.
 *
 * @param agencyId 0 for everybody
 * @param departmentId 0 for the whole agency
 */
@NamedInterface("replies")
public record Template(long id, long agencyId, long departmentId, Name title, Name text, boolean retired) {
    public static final int TITLE = 120;
    public static final int TEXT = 3500;
}
