package org.tawasul.worklist;

import java.time.LocalDate;

/** What somebody did in a week. @param from its first day */
public record WeekBar(LocalDate from, Work work) {}
