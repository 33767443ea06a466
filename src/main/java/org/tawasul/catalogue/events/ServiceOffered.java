package org.tawasul.catalogue.events;

import org.tawasul.journal.Event;

/** An agency answers for one more service. */
public record ServiceOffered(long serviceId, String code, long agencyId, long departmentId, int responseDays)
        implements Event {}
