package org.tawasul.suggestions.events;

import java.time.LocalDate;

/** Something is to be done by a day. */
public record MilestonePlanned(long caseId, int nr, LocalDate dueOn) implements SuggestionEvent {}
