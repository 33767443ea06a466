package org.tawasul.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Withdrawing;
import org.tawasul.cases.erasure.Because;
import org.tawasul.cases.erasure.Erasing;
import org.tawasul.cases.erasure.Erasures;
import org.tawasul.cases.erasure.Erasures.Whole;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.people.ErasingPeople;
import org.tawasul.sweeps.Sweep;

/**
 * Erases who asked for it once their waiting time is over: case by case, each in a transaction of its own, and who they
 * were at the end, when no case of theirs is left. So a crash halfway loses nothing and the next sweep goes on, on
 * whichever node. What is held waits for the end of its hold. Open cases are answered first, unless an administrator took the request over: then they are withdrawn.
 */
@Service
class ErasingByRequest implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(ErasingByRequest.class);
    private static final int REQUESTS = 50;
    private static final int CASES = 200;

    private final ErasureRequests requests;
    private final Erasures erasures;
    private final Erasing erasing;
    private final Withdrawing withdrawing;
    private final ErasingPeople people;
    private final Journal journal;
    private final TransactionTemplate transaction;

    ErasingByRequest(
            ErasureRequests requests,
            Erasures erasures,
            Erasing erasing,
            Withdrawing withdrawing,
            ErasingPeople people,
            Journal journal,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.erasures = erasures;
        this.erasing = erasing;
        this.withdrawing = withdrawing;
        this.people = people;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Gives how many cases and people it got on with. */
    @Override
    public int sweep(Instant at) {
        int done = 0;
        for (var request : requests.listDue(at, REQUESTS)) {
            try {
                done += proceed(request, at);
            } catch (RuntimeException failed) {
                // One that fails keeps no other from being erased.
                log.error("The erasure of request {} goes on later", request.id(), failed);
            }
        }
        return done;
    }

    private int proceed(ErasureRequest request, Instant at) {
        var whole = erasures.listWhole(request.personId(), CASES);
        var open = whole.stream().filter(each -> !each.isEnded()).toList();
        if (!open.isEmpty()) return request.isOverridden() ? withdraw(open, at) : 0;
        if (whole.stream().anyMatch(Whole::held)) return 0;
        if (!requests.begin(request.id())) return 0;
        int erased = 0;
        for (var each : whole) if (erasing.erase(each.id(), Because.REQUEST, 0, at) instanceof Done) erased++;
        return erased + (whole.size() < CASES ? finish(request, at) : 0);
    }

    /** Its parts follow by themselves. */
    private int withdraw(List<Whole> open, Instant at) {
        int withdrawn = 0;
        for (var each : open) if (!each.part() && withdrawing.withdraw(each.id(), at) instanceof Done) withdrawn++;
        return withdrawn;
    }

    /** A case that was sent while this went on is seen here, for it was sent from a draft that had to go first. */
    private int finish(ErasureRequest request, Instant at) {
        Boolean finished = transaction.execute(status -> {
            people.erase(request.personId(), at);
            if (!erasures.listWhole(request.personId(), 1).isEmpty() || !requests.finish(request.id(), at)) {
                status.setRollbackOnly();
                return false;
            }
            var event = new PersonErased(request.personId(), Because.REQUEST.name());
            journal.append(AskingErasure.SUBJECT, request.personId(), event, at, Actor.CLOCK);
            return true;
        });
        return Boolean.TRUE.equals(finished) ? 1 : 0;
    }
}
