package org.tawasul.suggestions.events;

import java.time.LocalDate;

/** It will be later, or earlier, than was planned. */
public record MilestoneMoved(long caseId, int nr, LocalDate from, LocalDate to) implements SuggestionEvent {}
