package org.tawasul.suggestions;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.SuggestionLives;

/** Tells the life of a suggestion, to its author too: that of the one that it follows, when it does. */
@Component
class Lives implements SuggestionLives {
    private final Suggestions suggestions;
    private final Milestones milestones;
    private final Publications publications;
    private final Showing showing;
    private final Agencies agencies;
    private final InstantSource clock;

    Lives(
            Suggestions suggestions,
            Milestones milestones,
            Publications publications,
            Showing showing,
            Agencies agencies,
            InstantSource clock) {
        this.suggestions = suggestions;
        this.milestones = milestones;
        this.publications = publications;
        this.showing = showing;
        this.agencies = agencies;
        this.clock = clock;
    }

    Life of(Suggestion suggestion) {
        boolean decided = suggestion.decision() != null;
        return Life.of(
                suggestion,
                decided ? milestones.listOf(suggestion.id()) : List.of(),
                decided ? publications.find(suggestion.id()).orElse(null) : null,
                clock.instant());
    }

    @Override
    public void addTo(Case found, Model model) {
        if (!found.isSuggestion()) return;
        suggestions.findBegun(found.id()).ifPresent(own -> model.addAttribute("life", own(own)));
    }

    private OwnSuggestion own(Suggestion own) {
        var leader =
                own.joinedTo() == null ? null : suggestions.find(own.joinedTo()).orElse(null);
        var lived = Objects.requireNonNullElse(leader, own);
        return new OwnSuggestion(
                own,
                of(lived),
                agencies.get(lived.agencyId()).name(),
                leader != null,
                lived.isPublic() ? addressOf(lived) : null);
    }

    static String addressOf(Suggestion suggestion) {
        return "/suggestions/" + suggestion.number();
    }

    @Override
    public void show(CaseId id, boolean shown, boolean named, Instant at) {
        showing.show(id, shown, named, at);
    }
}
