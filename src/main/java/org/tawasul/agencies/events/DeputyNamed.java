package org.tawasul.agencies.events;

import java.time.LocalDate;
import org.tawasul.journal.Event;

/** Somebody stands in for an officer who is away, from the first day to the last. */
public record DeputyNamed(long officerId, long delegationId, long deputyId, LocalDate first, LocalDate last)
        implements Event {}
