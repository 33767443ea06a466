package org.tawasul.portal.events;

import java.time.LocalDate;
import org.tawasul.journal.Event;

/** Something was announced to the staff. @param agencyId 0 for all of them */
public record AnnouncementWritten(
        long announcementId, long agencyId, boolean important, LocalDate from, LocalDate until, long officerId)
        implements Event {}
