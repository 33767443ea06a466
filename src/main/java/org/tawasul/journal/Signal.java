package org.tawasul.journal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes this node's readers when something was appended here. In the process and after the commit, for a NOTIFY inside the
 * transaction takes a lock of the whole server until it is synced, so that no two steps would commit together.
 * See docs/decisions/0004-waking-readers.md.
 */
@Component
class Signal {
    private final AtomicLong raised = new AtomicLong();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** One object for all transactions, so that a transaction keeps it once however much it appends. */
    private final TransactionSynchronization afterCommit = new TransactionSynchronization() {
        @Override
        public void afterCommit() {
            raise();
        }
    };

    /** Raises the signal once the current transaction has committed, or now if there is none. */
    void raiseAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive())
            TransactionSynchronizationManager.registerSynchronization(afterCommit);
        else raise();
    }

    void raise() {
        raised.incrementAndGet();
        if (waiting.get() == 0) return;
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How often it was raised. */
    long count() {
        return raised.get();
    }

    /** Waits until it has been raised more often than {@code seen}, at most that long. */
    void awaitBeyond(long seen, Duration patience) throws InterruptedException {
        waiting.incrementAndGet();
        lock.lock();
        try {
            long left = patience.toNanos();
            while (raised.get() <= seen && left > 0) left = changed.awaitNanos(left);
        } finally {
            lock.unlock();
            waiting.decrementAndGet();
        }
    }
}
