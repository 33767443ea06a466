package org.tawasul.cases.bulk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Permission;
import org.tawasul.cases.bulk.Bulk.State;
import org.tawasul.cases.macros.Applied;
import org.tawasul.cases.macros.Applying;

/**
 * Runs errands in the background, a case at a time, each in a transaction with the note that it is done: whatever
 * crashes, no case has its turn twice. What a crash left over goes on when its page is looked at.
 */
@Component
class Running {
    private static final Logger log = LoggerFactory.getLogger(Running.class);
    private static final int AT_ONCE = 3;

    private final Bulks bulks;
    private final Cases cases;
    private final Applying applying;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Map<Long, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
    private final Executor threads = task -> Thread.ofVirtual().name("bulk").start(task);

    /** So that many errands leave the connections to those who wait for a page. */
    private final Semaphore turn = new Semaphore(AT_ONCE, true);

    Running(Bulks bulks, Cases cases, Applying applying, TransactionTemplate transaction, InstantSource clock) {
        this.bulks = bulks;
        this.cases = cases;
        this.applying = applying;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of one case. */
    private record Result(int place, State state, Applied.@Nullable Nothing refused) {}

    /** Sees to it that it runs here, and waits for its end that long at most. */
    void run(long id, Officer officer, Duration patience) {
        var work = running.computeIfAbsent(id, _ -> CompletableFuture.runAsync(() -> runAll(id, officer), threads));
        var _ = work.whenComplete((_, failed) -> {
            running.remove(id, work);
            if (failed != null) log.warn("Errand {} stopped: {}", id, failed.toString());
        });
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException goesOn) {
            log.debug("Errand {} goes on", id, goesOn);
        }
    }

    private void runAll(long id, Officer officer) {
        turn.acquireUninterruptibly();
        try {
            while (runNext(id, officer)) {
                // One after another.
            }
        } finally {
            turn.release();
        }
    }

    private boolean runNext(long id, Officer officer) {
        var place = new int[] {-1};
        try {
            var result = Objects.requireNonNull(transaction.execute(status -> {
                var next = bulks.next(id).orElse(null);
                if (next == null) return Optional.<Result>empty();
                place[0] = next.place();
                var taken = take(next, officer);
                if (taken.state() == State.DONE) bulks.mark(id, next.place(), State.DONE, null);
                else status.setRollbackOnly();
                return Optional.of(taken);
            }));
            result.filter(each -> each.state() != State.DONE)
                    .ifPresent(each -> bulks.mark(id, each.place(), each.state(), each.refused()));
            return result.isPresent();
        } catch (RuntimeException broken) {
            if (place[0] < 0) throw broken;
            log.warn("Errand {} failed on its case {}", id, place[0], broken);
            bulks.mark(id, place[0], State.FAILED, null);
            return true;
        }
    }

    private Result take(Bulks.Next next, Officer officer) {
        var found = cases.find(next.id()).filter(each -> Permission.sees(officer, each));
        if (found.isEmpty()) return new Result(next.place(), State.NOT_FOUND, null);
        return switch (applying.apply(next.id(), officer, next.errand(), clock.instant())) {
            case Applied.All _ -> new Result(next.place(), State.DONE, null);
            case Applied.Nothing refused -> new Result(next.place(), State.REFUSED, refused);
        };
    }
}
