package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/** A closed department is there again. */
public record DepartmentReopened(long agencyId, long departmentId) implements Event {}
