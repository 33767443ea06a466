package org.tawasul.worklist;

import java.time.LocalDate;

/** What somebody did on a day. @param over false for a day still to come, and for one without any work */
public record DayBar(LocalDate day, Work work, boolean over) {}
