package org.tawasul.suggestions.events;

/** It was another idea after all. */
public record SuggestionSeparated(long caseId, long leaderId) implements SuggestionEvent {}
