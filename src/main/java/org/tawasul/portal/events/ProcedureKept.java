package org.tawasul.portal.events;

import org.tawasul.journal.Event;

/** A procedure was put there, or a later version of it. @param agencyId 0 for all */
public record ProcedureKept(long procedureId, long agencyId, int version, long fileId, long officerId)
        implements Event {}
