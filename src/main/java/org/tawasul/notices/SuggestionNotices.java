package org.tawasul.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriber;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.people.People;
import org.tawasul.people.Person;
import org.tawasul.suggestions.Suggestions;
import org.tawasul.suggestions.events.MilestoneMoved;
import org.tawasul.suggestions.events.MilestonePlanned;
import org.tawasul.suggestions.events.MilestoneReached;
import org.tawasul.suggestions.events.StudyBegun;
import org.tawasul.suggestions.events.SuggestionEvent;
import org.tawasul.suggestions.events.SuggestionJoined;
import org.tawasul.suggestions.events.SuggestionPublished;

/**
 * Tells the author of a suggestion each stage of its life, and with them the authors of those that follow it. Its decision
 * is the reply to the case, which {@link StageNotices} tells.
 */
@Component
class SuggestionNotices implements Subscriber {
    /** So many authors are told at most; more never had one idea in so many words. */
    private static final int FOLLOWERS = 1_000;

    private final Journal journal;
    private final Suggestions suggestions;
    private final Cases cases;
    private final People people;
    private final Agencies agencies;
    private final Wording wording;
    private final RequesterNotices notices;

    SuggestionNotices(
            Journal journal,
            Suggestions suggestions,
            Cases cases,
            People people,
            Agencies agencies,
            Wording wording,
            RequesterNotices notices) {
        this.journal = journal;
        this.suggestions = suggestions;
        this.cases = cases;
        this.people = people;
        this.agencies = agencies;
        this.wording = wording;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "suggestion-notices";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "StudyBegun",
                "MilestonePlanned",
                "MilestoneMoved",
                "MilestoneReached",
                "SuggestionPublished",
                "SuggestionJoined");
    }

    @Override
    public void handle(List<Entry> batch) {
        notices.eachOf(batch, this::tell);
    }

    private void tell(Entry entry) {
        var event = journal.decode(entry, Objects.requireNonNull(SuggestionEvent.TYPES.get(entry.type())));
        var id = new CaseId(event.caseId());
        tell(entry, event, id);
        if (event instanceof SuggestionJoined) return;
        for (var follower : suggestions.listJoinedTo(id, FOLLOWERS)) tell(entry, event, follower);
    }

    private void tell(Entry entry, SuggestionEvent event, CaseId to) {
        var subject = cases.get(to);
        var author = people.get(subject.matter().requesterId());
        var once = "suggestion:" + entry.subjectId() + ":" + entry.seq() + ":" + to.value();
        notices.tell(once, subject, author, said(event, subject, author));
    }

    private Wording.@Nullable Said said(SuggestionEvent event, Case subject, Person author) {
        var language = author.language();
        var agency = agencies.get(subject.holder().agencyId()).name().in(language);
        return switch (event) {
            case StudyBegun begun -> wording.suggestion("study", subject, author, agency, day(begun.until(), language));
            case MilestonePlanned planned ->
                wording.suggestion("planned", subject, author, agency, day(planned.dueOn(), language));
            case MilestoneMoved moved ->
                wording.suggestion("moved", subject, author, agency, day(moved.to(), language));
            case MilestoneReached reached -> wording.suggestion("reached", subject, author, agency);
            case SuggestionPublished published -> wording.suggestion("published", subject, author, agency);
            case SuggestionJoined joined -> wording.suggestion("joined", subject, author, agency);
            default -> null;
        };
    }

    private static String day(LocalDate on, Language language) {
        return Dates.inWords(on, language);
    }
}
