package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/**
 * An agency has a department less.
 *
 * @param successorId the department that takes over what it had; 0 for none, and then the coordinator gets what is left
 */
public record DepartmentClosed(long agencyId, long departmentId, long successorId) implements Event {}
