package org.tawasul.suggestions.events;

import java.time.LocalDate;

/** It is done. */
public record MilestoneReached(long caseId, int nr, LocalDate on) implements SuggestionEvent {}
