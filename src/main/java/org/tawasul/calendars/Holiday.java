package org.tawasul.calendars;

import java.time.LocalDate;
import org.tawasul.language.Name;

/** @param estimated the moon has still to be seen; it may move by a day the evening before */
public record Holiday(LocalDate on, Name name, boolean estimated) {}
