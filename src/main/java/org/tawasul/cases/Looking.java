package org.tawasul.cases;

import java.time.Instant;
import org.tawasul.agencies.Officer;

/** Writes down that somebody of the staff looked at a case, for its requester to read. A day of looking is one look. */
public interface Looking {
    void at(CaseId id, Officer officer, Instant at);
}
