package org.tawasul.suggestions;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Covering;
import org.tawasul.catalogue.Services;
import org.tawasul.identity.Citizen;
import org.tawasul.people.People;
import org.tawasul.suggestions.Suggestion.Decided;

/** Gathers what everybody reads of a suggestion. What says who its author is stays covered, also where they wrote it themselves. */
@Component
class SuggestionPages {
    private final Lives lives;
    private final Votes votes;
    private final Supporting supporting;
    private final Agencies agencies;
    private final Services services;
    private final Cases cases;
    private final People people;

    SuggestionPages(
            Lives lives,
            Votes votes,
            Supporting supporting,
            Agencies agencies,
            Services services,
            Cases cases,
            People people) {
        this.lives = lives;
        this.votes = votes;
        this.supporting = supporting;
        this.agencies = agencies;
        this.services = services;
        this.cases = cases;
        this.people = people;
    }

    SuggestionPage of(Suggestion found, @Nullable Citizen citizen, boolean staff) {
        var about = cases.get(found.id());
        var matter = about.matter();
        var name = people.get(matter.requesterId()).name();
        boolean named = found.named() && !matter.identityHidden();
        boolean own = citizen != null && supporting.isAuthor(matter.requesterId(), citizen);
        var covered = named ? null : name;
        return new SuggestionPage(
                lives.of(found),
                found.shown() ? Covering.cover(matter.subject(), covered) : null,
                found.shown() ? Covering.cover(matter.text(), covered) : null,
                named ? name : null,
                found.shown() ? decision(found, covered) : null,
                agencies.get(found.agencyId()).name(),
                services.get(about.serviceId()).name(),
                own,
                staff,
                citizen != null,
                citizen != null && !own && votes.has(found.id(), citizen.phone()));
    }

    private static @Nullable Decided decision(Suggestion found, @Nullable String name) {
        var decision = found.decision();
        if (decision == null) return null;
        return new Decided(
                decision.verdict(), decision.reasons(), Covering.cover(decision.words(), name), decision.at());
    }
}
