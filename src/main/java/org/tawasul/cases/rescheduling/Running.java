package org.tawasul.cases.rescheduling;

import java.time.Instant;
import org.tawasul.cases.Holder;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;

/**
 * An open case as far as its due time depends on it.
 *
 * @param since when the agency got it
 * @param set when its clock was last set: then, or when the requester had answered or a pause was over
 */
record Running(
        long caseId,
        int version,
        Service service,
        Kind kind,
        int importance,
        Holder holder,
        Instant since,
        Instant set,
        Instant due) {}
