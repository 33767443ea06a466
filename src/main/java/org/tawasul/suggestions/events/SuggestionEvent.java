package org.tawasul.suggestions.events;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawasul.journal.Event;

/** Something that happened to a suggestion. It stands under the subject {@code suggestion} with the id of the case. */
public sealed interface SuggestionEvent extends Event
        permits StudyBegun,
                SuggestionDecided,
                MilestonePlanned,
                MilestoneMoved,
                MilestoneReached,
                SuggestionPublished,
                SuggestionJoined,
                SuggestionSeparated,
                SuggestionShown {
    /** The subject under which suggestions stand in the journal. */
    String SUBJECT = "suggestion";

    /** The records by the type of their entries. */
    Map<String, Class<? extends SuggestionEvent>> TYPES = Stream.of(
                    StudyBegun.class,
                    SuggestionDecided.class,
                    MilestonePlanned.class,
                    MilestoneMoved.class,
                    MilestoneReached.class,
                    SuggestionPublished.class,
                    SuggestionJoined.class,
                    SuggestionSeparated.class,
                    SuggestionShown.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

    long caseId();
}
