package org.tawasul.suggestions.events;

/** What changed by it is there for everybody to read. */
public record SuggestionPublished(long caseId, long agencyId, long officerId) implements SuggestionEvent {}
