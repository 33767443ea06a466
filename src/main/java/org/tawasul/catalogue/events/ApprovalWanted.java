package org.tawasul.catalogue.events;

import org.tawasul.journal.Event;

/** Whether replies of an agency, or about one of its services, need a second person. @param serviceId 0 for all of the agency */
public record ApprovalWanted(long agencyId, long serviceId, boolean wanted) implements Event {}
