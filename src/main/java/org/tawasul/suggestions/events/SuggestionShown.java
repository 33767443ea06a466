package org.tawasul.suggestions.events;

/** Its author said who may read it, and whether under their name. */
public record SuggestionShown(long caseId, boolean shown, boolean named) implements SuggestionEvent {}
