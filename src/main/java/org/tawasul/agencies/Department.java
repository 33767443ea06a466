package org.tawasul.agencies;

import org.tawasul.language.Name;

/**
 * A department of an agency; one of them is the minister's office.
 *
 * @param calendarId the calendar that it works by; 0 for its agency's
 * @param successorId who took over what a closed one had; 0 for the agency's coordinator
 * @param open whether it can still be chosen; a closed one stays for the cases that name it
 */
public record Department(
        long id,
        long agencyId,
        String code,
        boolean ministersOffice,
        long calendarId,
        Name name,
        boolean open,
        long successorId) {}
