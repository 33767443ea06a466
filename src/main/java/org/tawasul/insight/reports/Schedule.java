package org.tawasul.insight.reports;

import java.time.Instant;
import java.util.List;
import org.tawasul.language.Language;

/**
 * When a report is sent by itself, to whom and as what.
 *
 * @param recipients ids of officers
 * @param eastern whether numbers are written in Eastern digits in Arabic
 */
public record Schedule(
        long id,
        long reportId,
        long officerId,
        Timetable timetable,
        List<Language> languages,
        List<Format> formats,
        boolean eastern,
        List<Long> recipients,
        Instant nextAt) {}
