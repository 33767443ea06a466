package org.tawasul.suggestions.events;

import java.time.LocalDate;

/** Somebody studies it until a day; told again when that changes. */
public record StudyBegun(long caseId, long agencyId, long studentId, LocalDate until, boolean again)
        implements SuggestionEvent {}
