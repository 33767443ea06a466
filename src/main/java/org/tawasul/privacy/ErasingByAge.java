package org.tawasul.privacy;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.erasure.Because;
import org.tawasul.cases.erasure.Erasing;
import org.tawasul.cases.erasure.Erasures;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.people.ErasingPeople;
import org.tawasul.privacy.Retention.Due;
import org.tawasul.sweeps.Sweep;

/**
 * Erases the cases that are kept no longer, and with the last case of somebody who they were, in one transaction. What one
 * node has erased the next finds done; what a crash left is due still.
 */
@Service
class ErasingByAge implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(ErasingByAge.class);
    private static final int BATCH = 200;

    private final Retention retention;
    private final Erasing erasing;
    private final Erasures erasures;
    private final ErasingPeople people;
    private final Journal journal;
    private final TransactionTemplate transaction;

    ErasingByAge(
            Retention retention,
            Erasing erasing,
            Erasures erasures,
            ErasingPeople people,
            Journal journal,
            TransactionTemplate transaction) {
        this.retention = retention;
        this.erasing = erasing;
        this.erasures = erasures;
        this.people = people;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Erases some of each kind; gives how many cases. */
    @Override
    public int sweep(Instant at) {
        int erased = 0;
        for (var kept : retention.list().entrySet())
            for (var due : retention.listDue(kept.getKey(), kept.getValue(), at, BATCH))
                if (erase(due, kept.getValue(), at)) erased++;
        return erased;
    }

    private boolean erase(Due due, int years, Instant at) {
        try {
            Boolean erased = transaction.execute(status -> {
                if (!(erasing.erase(due.id(), Because.AGE, years, at) instanceof Done)) {
                    status.setRollbackOnly();
                    return false;
                }
                if (erasures.listWhole(due.personId(), 1).isEmpty()) forget(due.personId(), at);
                return true;
            });
            return Boolean.TRUE.equals(erased);
        } catch (RuntimeException failed) {
            log.error("Case {} is erased later", due.id(), failed);
            return false;
        }
    }

    private void forget(long personId, Instant at) {
        people.erase(personId, at);
        journal.append(
                AskingErasure.SUBJECT, personId, new PersonErased(personId, Because.AGE.name()), at, Actor.CLOCK);
    }
}
