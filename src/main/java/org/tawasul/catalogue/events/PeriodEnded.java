package org.tawasul.catalogue.events;

import java.time.LocalDate;
import org.tawasul.journal.Event;

/** A response period holds until that day, or has never held when it had not begun by then. */
public record PeriodEnded(long periodId, LocalDate last) implements Event {}
