package org.tawasul.suggestions.events;

import java.util.List;

/** The agency decided; for what was declined, or accepted in part, with the codes of its reasons. */
public record SuggestionDecided(long caseId, long agencyId, long officerId, String verdict, List<String> reasons)
        implements SuggestionEvent {}
