package org.tawasul.cases.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;
import org.tawasul.cases.Case;
import org.tawasul.cases.follow.Trackings.Tracking;
import org.tawasul.identity.ClientAddress;
import org.tawasul.identity.PhoneCodes;
import org.tawasul.identity.PhoneCodes.Verified;
import org.tawasul.language.Language;
import org.tawasul.people.People;

/**
 * Proves to us that somebody who knows a reference also holds the phone that the case was submitted with.
 *
 * <p>Nobody learns here whether a case exists or whose it is. A code is sent only when reference and phone belong
 * together, but that is found out after the answer has gone, so the answer is the same and takes the same time; and
 * a code that is wrong, too old, tried too often, or was never sent is refused in the same words.
 */
@Service
class Following {
    static final Duration ASKED_AGAIN_AFTER = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(Following.class);

    private final Trackings trackings;
    private final OwnCases own;
    private final People people;
    private final PhoneCodes codes;
    private final Unsent unsent;
    private final TaskExecutor afterwards;

    Following(
            Trackings trackings,
            OwnCases own,
            People people,
            PhoneCodes codes,
            Unsent unsent,
            @Qualifier("applicationTaskExecutor") TaskExecutor afterwards) {
        this.trackings = trackings;
        this.own = own;
        this.people = people;
        this.codes = codes;
        this.unsent = unsent;
        this.afterwards = afterwards;
    }

    /** Has a code sent, if there is somebody to send it to. */
    void ask(Tracking tracking, ClientAddress from, Language language) {
        afterwards.execute(() -> send(tracking, from, language));
    }

    /** Has another one sent. Returns the seconds to wait for it, 0 when it goes now. */
    long askAgain(Tracking tracking, @Nullable String words, ClientAddress from, Language language, Instant at) {
        long wait = secondsToAskAgain(tracking, at);
        trackings.askAgain(tracking, words, wait > 0 ? tracking.askedAt() : at);
        if (wait == 0) ask(tracking, from, language);
        return wait;
    }

    static long secondsToAskAgain(Tracking tracking, Instant at) {
        return Math.max(
                0,
                Duration.between(at, tracking.askedAt().plus(ASKED_AGAIN_AFTER)).toSeconds());
    }

    /** The case, when this is the code that was sent for it. The attempt is over then, and its words are kept with the case. */
    Optional<Case> verify(Tracking tracking, String code, Instant at) {
        var found = find(tracking);
        boolean verified = codes.verify(tracking.phone(), tracking.binding(), code) instanceof Verified;
        if (found.isEmpty() || !verified) return Optional.empty();
        trackings.end(tracking);
        if (tracking.words() != null) unsent.keep(found.get().id(), tracking.words(), at);
        return found;
    }

    /** Keeps words for somebody whose case it is already. */
    void keep(Case theirs, String words, Instant at) {
        unsent.keep(theirs.id(), words, at);
    }

    /** Runs when the answer has gone: whoever asked cannot tell whether anything was sent. */
    void send(Tracking tracking, ClientAddress from, Language language) {
        try {
            if (find(tracking).isPresent()) codes.send(tracking.phone(), tracking.binding(), from, language);
        } catch (RuntimeException failed) {
            log.error("No code could be sent to who follows a case", failed);
        }
    }

    private Optional<Case> find(Tracking tracking) {
        return own.findWhole(tracking.reference())
                .filter(found ->
                        people.get(found.matter().requesterId()).phone().equals(tracking.phone()));
    }
}
