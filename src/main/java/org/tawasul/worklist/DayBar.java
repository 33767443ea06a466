package org.tawasul.worklist;

import java.time.LocalDate;

/** What somebody did on a day. @param over false for a day that is still to come */
public record DayBar(LocalDate day, Work work, boolean over) {}
