package org.tawasul.portal;

import java.time.LocalDate;
import org.tawasul.language.Name;

/**
 * Something that the staff shall know, from a day until a day.
 *
 * @param agencyId 0 for all of them
 * @param read whether who looks at it has said that they read it
 */
public record Announcement(
        long id,
        long agencyId,
        Name title,
        Name text,
        boolean important,
        LocalDate from,
        LocalDate until,
        boolean read) {
    public boolean isShownOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
