package org.tawasul.suggestions.events;

/** It is the same idea as another and follows that; {@code supporters} went along. */
public record SuggestionJoined(long caseId, long leaderId, int supporters) implements SuggestionEvent {}
