package org.tawasul.portal.events;

import org.tawasul.journal.Event;

/** It is shown no more, before its last day. */
public record AnnouncementEnded(long announcementId, long officerId) implements Event {}
