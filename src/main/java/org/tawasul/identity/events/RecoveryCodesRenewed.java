package org.tawasul.identity.events;

import org.tawasul.journal.Event;

/** An officer was shown new recovery codes; those before no longer count. */
public record RecoveryCodesRenewed(long officerId) implements Event {}
