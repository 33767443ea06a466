package org.tawasul.cases.replies;

import org.tawasul.journal.Event;

/** How strict a check is from now on. @param agencyId 0 for the nation */
record QualitySet(long agencyId, String check, String level) implements Event {}
