package org.tawasul.notices;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.delegation.Delegations;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Mentions;
import org.tawasul.cases.events.NoteAdded;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriber;
import org.tawasul.language.Texts;
import org.tawasul.notices.Notice.Medium;

/** Writes an e-mail to whom a note names, where they have an address: who, which case and where, never the note itself. */
@Component
class MentionNotices implements Subscriber {

    private final Journal journal;
    private final Mentions mentions;
    private final Officers officers;
    private final Delegations delegations;
    private final Cases cases;
    private final Texts texts;
    private final Outbox outbox;
    private final Dispatcher dispatcher;
    private final InstantSource clock;
    private final String site;

    MentionNotices(
            Journal journal,
            Mentions mentions,
            Officers officers,
            Delegations delegations,
            Cases cases,
            Texts texts,
            Outbox outbox,
            Dispatcher dispatcher,
            InstantSource clock,
            @Value("${tawasul.public-url}") String site) {
        this.journal = journal;
        this.mentions = mentions;
        this.officers = officers;
        this.delegations = delegations;
        this.cases = cases;
        this.texts = texts;
        this.outbox = outbox;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }

    @Override
    public String name() {
        return "mention-notices";
    }

    @Override
    public Set<String> types() {
        return Set.of(NoteAdded.class.getSimpleName());
    }

    @Override
    public void handle(List<Entry> batch) {
        for (var entry : News.of(batch, clock.instant())) tell(entry);
        dispatcher.wake();
    }

    private void tell(Entry entry) {
        var note = journal.decode(entry, NoteAdded.class);
        for (var named : mentions.in(note)) {
            write(entry, note, named, named);
            delegations.findDeputy(named.id(), clock.instant()).ifPresent(deputy -> write(entry, note, named, deputy));
        }
    }

    private void write(Entry entry, NoteAdded note, Officer named, Officer to) {
        officers.findEmail(to.id()).ifPresent(email -> write(entry, note, named, to, email));
    }

    /** @param to who reads it: who was named, or who stands in for them */
    private void write(Entry entry, NoteAdded note, Officer named, Officer to, String email) {
        var language = to.language();
        var writer = officers.get(note.officerId()).name().in(language);
        var reference = cases.referenceOf(new CaseId(note.caseId())).value();
        var address = site + "/staff/cases/" + reference;
        var text = texts.get(language, "desk.mention.text", writer, reference, address);
        outbox.add(
                new Outbox.Draft(
                        "case:" + entry.subjectId() + ":" + entry.seq() + ":mention:" + to.id(),
                        note.caseId(),
                        "desk.mention.text",
                        Medium.EMAIL,
                        email,
                        language,
                        texts.get(language, "desk.mention.subject", writer, reference),
                        to.equals(named)
                                ? text
                                : texts.get(
                                        language,
                                        "delegation.notice.told",
                                        named.name().in(language),
                                        text),
                        true),
                clock.instant());
    }
}
