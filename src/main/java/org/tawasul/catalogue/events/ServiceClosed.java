package org.tawasul.catalogue.events;

import org.tawasul.journal.Event;

/** Nobody can turn to it about this any more; the cases that have it keep it. */
public record ServiceClosed(long serviceId) implements Event {}
