package org.tawasul.cases.watching;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Mentions;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.cases.events.NoteAdded;
import org.tawasul.cases.events.ReplyDrafted;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriber;

/** Reads from the journal what somebody on the staff wants to hear. What happened long before is news to nobody. */
@Component
class TellingStaff implements Subscriber {
    private static final Duration NEWS = Duration.ofHours(48);
    private static final Set<String> SILENT =
            Set.of(CaseSubmitted.class.getSimpleName(), ReplyDrafted.class.getSimpleName());

    private final Journal journal;
    private final News news;
    private final Mentions mentions;
    private final InstantSource clock;

    TellingStaff(Journal journal, News news, Mentions mentions, InstantSource clock) {
        this.journal = journal;
        this.news = news;
        this.mentions = mentions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "watching";
    }

    @Override
    public Set<String> types() {
        return CaseEvent.types().stream().filter(type -> !SILENT.contains(type)).collect(Collectors.toSet());
    }

    @Override
    public void handle(List<Entry> batch) {
        var oldest = clock.instant().minus(NEWS);
        var recent = batch.stream()
                .filter(entry ->
                        entry.subject().equals(CaseEvent.SUBJECT) && entry.at().isAfter(oldest))
                .toList();
        if (recent.isEmpty()) return;
        news.tellWatchers(recent);
        for (var entry : recent) if (entry.type().equals(NoteAdded.class.getSimpleName())) tellNamed(entry);
    }

    private void tellNamed(Entry entry) {
        for (var named : mentions.in(journal.decode(entry, NoteAdded.class))) news.tellNamed(named, entry);
    }
}
