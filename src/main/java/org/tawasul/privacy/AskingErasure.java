package org.tawasul.privacy;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Officer;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;

/** A person asks to be erased, and may think better of it; an administrator may decide that open cases do not hold it up. */
@Service
class AskingErasure {
    /** The subject under which people stand in the journal. */
    static final String SUBJECT = "person";

    private final ErasureRequests requests;
    private final PrivacySettings settings;
    private final Journal journal;

    AskingErasure(ErasureRequests requests, PrivacySettings settings, Journal journal) {
        this.requests = requests;
        this.settings = settings;
        this.journal = journal;
    }

    /** Asked twice, it is one request. */
    @Transactional
    public void ask(long personId, Instant at) {
        var due = at.plus(settings.waiting());
        if (requests.add(personId, due, at))
            journal.append(SUBJECT, personId, new ErasureAsked(personId, due), at, Actor.person(personId));
    }

    /** False when it has begun already, or was never asked for. */
    @Transactional
    public boolean takeBack(long personId, Instant at) {
        if (!requests.takeBack(personId, at)) return false;
        journal.append(SUBJECT, personId, new ErasureTakenBack(personId), at, Actor.person(personId));
        return true;
    }

    /** False when it waits for no decision. */
    @Transactional
    public boolean override(long requestId, Officer officer, String reason, Instant at) {
        var person = requests.override(requestId, officer.id(), reason);
        person.ifPresent(id -> journal.append(
                SUBJECT, id, new ErasureTakenOver(id, requestId, officer.id()), at, Actor.officer(officer.id())));
        return person.isPresent();
    }
}
