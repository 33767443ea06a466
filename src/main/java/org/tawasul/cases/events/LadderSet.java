package org.tawasul.cases.events;

import java.util.List;
import org.tawasul.journal.Event;

/** An agency's ladder was set: the working hours after the due time of each rung; none when it climbs the nation's again. */
public record LadderSet(long agencyId, List<Integer> hours) implements Event {}
