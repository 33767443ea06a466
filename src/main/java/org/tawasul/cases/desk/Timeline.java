package org.tawasul.cases.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.NoteAdded;
import org.tawasul.cases.events.ReplyDrafted;
import org.tawasul.cases.telling.Circumstances;
import org.tawasul.cases.telling.Doers;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;

/** Tells the journal of a case to the staff, in the sentences that each capability has for its events. */
@Component
class Timeline {
    private static final Set<String> BESIDE =
            Set.of(NoteAdded.class.getSimpleName(), ReplyDrafted.class.getSimpleName());

    private final Journal journal;
    private final Tellings tellings;
    private final Doers doers;
    private final Messages messages;

    Timeline(Journal journal, Tellings tellings, Doers doers, Messages messages) {
        this.journal = journal;
        this.tellings = tellings;
        this.doers = doers;
        this.messages = messages;
    }

    /** Everything, the latest first. */
    List<Happening> of(Case found) {
        return tell(found, entry -> true, Map.of()).reversed();
    }

    /**
     * What others than this officer did after the given version with what they wrote, the earliest first. What the product
     * did itself because a moment had come overtakes nobody.
     */
    List<Happening> byOthersSince(Case found, int version, Officer officer) {
        return since(found, version, officer, Set.of());
    }

    /** The same without notes and drafts, which change nothing about the case. */
    List<Happening> stepsByOthersSince(Case found, int version, Officer officer) {
        return since(found, version, officer, BESIDE);
    }

    private List<Happening> since(Case found, int version, Officer officer, Set<String> without) {
        if (found.version() <= version) return List.of();
        var own = officer.actor().value();
        var written = messages.listOf(found.id()).stream().collect(Collectors.toMap(Message::id, Message::text));
        return tell(
                found,
                entry -> entry.seq() > version
                        && !entry.actor().equals(own)
                        && !entry.actor().equals(Actor.CLOCK.value())
                        && !without.contains(entry.type()),
                written);
    }

    /** @param written what the messages say whose text is told too */
    private List<Happening> tell(Case found, Predicate<Entry> wanted, Map<Long, String> written) {
        var circumstances = Circumstances.of(found);
        return journal.listOf(CaseEvent.SUBJECT, found.id().value()).stream()
                .filter(wanted)
                .map(entry -> happening(entry, circumstances.apply(entry), written))
                .toList();
    }

    private Happening happening(Entry entry, Circumstances about, Map<Long, String> written) {
        var type = Objects.requireNonNull(CaseEvent.TYPES.get(entry.type()));
        var sentence = tellings.forStaff(journal.decode(entry, type), about);
        var words = written.get(sentence.messageId());
        var by = doers.find(entry.actor());
        return new Happening(
                sentence.key(),
                sentence.names(),
                entry.at(),
                by,
                by != null ? "" : byKey(entry.actor()),
                sentence.tone(),
                words != null ? words : sentence.words());
    }

    private static String byKey(String actor) {
        if (actor.startsWith("person:")) return "cases.by.requester";
        return actor.startsWith("source:") ? "cases.by.source" : "cases.by.system";
    }
}
