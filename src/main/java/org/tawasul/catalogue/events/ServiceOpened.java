package org.tawasul.catalogue.events;

import org.tawasul.journal.Event;

/** A service that was closed is offered again. */
public record ServiceOpened(long serviceId) implements Event {}
