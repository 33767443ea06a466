package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/** An agency has a department more. */
public record DepartmentOpened(long agencyId, long departmentId, String code, boolean ministersOffice)
        implements Event {}
