package org.tawasul.suggestions;

import java.time.InstantSource;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Reference;

/** Opens suggestions for officers; one that is hidden from them and one that never was look the same. */
@Component
class OpenSuggestions {
    private final Suggestions suggestions;
    private final Lives lives;
    private final Cases cases;
    private final Agencies agencies;
    private final Officers officers;
    private final InstantSource clock;

    OpenSuggestions(
            Suggestions suggestions,
            Lives lives,
            Cases cases,
            Agencies agencies,
            Officers officers,
            InstantSource clock) {
        this.suggestions = suggestions;
        this.lives = lives;
        this.cases = cases;
        this.agencies = agencies;
        this.officers = officers;
        this.clock = clock;
    }

    OpenSuggestion open(String reference, Officer officer) {
        return Reference.parse(reference)
                .flatMap(parsed -> cases.find(parsed, officer))
                .filter(found -> found.isSuggestion() && found.ties().partOf() == 0)
                .map(found -> open(found, officer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private OpenSuggestion open(Case found, Officer officer) {
        var suggestion = suggestions.findBegun(found.id()).orElseThrow();
        var study = suggestion.study();
        return new OpenSuggestion(
                found,
                lives.of(suggestion),
                officer,
                Arrays.stream(Act.values())
                        .filter(act -> act.refuses(officer, suggestion, found) == null)
                        .toList(),
                agencies.get(suggestion.agencyId()).name(),
                study == null ? null : officers.get(study.studentId()).name(),
                suggestion.joinedTo() == null
                        ? null
                        : suggestions.find(suggestion.joinedTo()).orElse(null),
                suggestion.isOverdue(clock.instant()));
    }
}
