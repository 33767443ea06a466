package org.tawasul.insight;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Periods;
import org.tawasul.insight.Life.Told;
import org.tawasul.journal.Place;
import org.tawasul.journal.Subscriptions;

/**
 * Builds the figures anew from the first entry of the journal, while pages read the old ones and the old ones are kept up. The
 * cases are read by their ids, each with all that was said of it, so nothing has to be remembered from one to the next; sums are
 * written beside the old ones, and at the end take their place together with the subscription's.
 *
 * <p>One thread reads, another counts. Neither holds a transaction for long, so no other reader of the journal waits.
 */
@Component
public class Recounting {
    private static final int ENTRIES = 20_000;
    /** As many sums as a part of the memory holds. */
    private static final int CELLS = (int) Math.clamp(Runtime.getRuntime().maxMemory() / 4_000, 20_000, 600_000);

    private static final int AHEAD = 3;

    private final CaseEntries entries;
    private final Periods periods;
    private final CellRows rows;
    private final TraceRows traces;
    private final Subscriptions subscriptions;

    Recounting(CaseEntries entries, Periods periods, CellRows rows, TraceRows traces, Subscriptions subscriptions) {
        this.entries = entries;
        this.periods = periods;
        this.rows = rows;
        this.traces = traces;
        this.subscriptions = subscriptions;
    }

    /**
     * How far it is.
     *
     * @param caseId the last that was counted
     * @param lastId the last that there is
     */
    public record Progress(long cases, long caseId, long lastId) {}

    private record Chunk(Map<Long, List<Told>> stories, long upTo) {}

    /** @param pause called between two pieces of work, by two threads: waits for as long as others shall have the machine */
    public long recount(Consumer<Progress> progress, Runnable pause) {
        var end = subscriptions.horizon();
        var filling = fill(pause);
        long cases = count(end, progress, pause, (counts, id) -> filling.add(counts));
        finish(filling, end);
        return cases;
    }

    /** With the ways from the figures back to their cases, which are several times as much to write as the sums. */
    public long recountWithWays(Consumer<Progress> progress, Runnable pause) {
        var end = subscriptions.horizon();
        var filling = fill(pause);
        var ways = traces.begin(pause);
        long cases = count(end, progress, pause, (counts, id) -> {
            filling.add(counts);
            ways.add(Trail.of(id, counts));
        });
        finish(filling, end);
        ways.finish();
        subscriptions.put(KeepingTraces.NAME, end, traces::swap);
        return cases;
    }

    private Filling fill(Runnable pause) {
        rows.layOut();
        return new Filling(rows, CELLS, pause);
    }

    private void finish(Filling filling, Place end) {
        filling.finish();
        subscriptions.put(Counting.NAME, end, rows::swap);
    }

    private long count(Place end, Consumer<Progress> progress, Runnable pause, ObjLongConsumer<List<Count>> each) {
        long last = entries.lastId();
        var chunks = new ArrayBlockingQueue<Chunk>(AHEAD);
        var reading = Thread.ofPlatform().daemon().name("recounting").unstarted(() -> read(end, last, chunks, pause));
        reading.start();
        long cases = 0;
        try {
            for (var chunk = chunks.take(); chunk.upTo() != 0; chunk = chunks.take()) {
                if (chunk.upTo() < 0) throw new IllegalStateException("The journal could not be read");
                chunk.stories().forEach((id, told) -> each.accept(Life.of(told, periods), id));
                cases += chunk.stories().size();
                progress.accept(new Progress(cases, chunk.upTo(), last));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        } finally {
            reading.interrupt();
        }
        return cases;
    }

    /** Counts in this thread and its transaction; {@code full} is given sheet after sheet. */
    long countHere(Place end, Consumer<Progress> progress, Consumer<Sheet> full) {
        long last = entries.lastId();
        var sheet = new Sheet();
        long cases = 0;
        long after = 0;
        while (after < last) {
            var read = entries.listAfter(after, last, end, ENTRIES);
            if (read.isEmpty()) break;
            for (var told : read.values()) sheet.add(Life.of(told, periods));
            cases += read.size();
            after = List.copyOf(read.keySet()).getLast();
            full.accept(sheet);
            sheet.clear();
            progress.accept(new Progress(cases, after, last));
        }
        return cases;
    }

    /** Ends with a chunk up to 0, or below it when something failed. */
    private void read(Place end, long last, BlockingQueue<Chunk> chunks, Runnable pause) {
        try {
            long after = 0;
            while (after < last) {
                pause.run();
                var read = entries.listAfter(after, last, end, ENTRIES);
                if (read.isEmpty()) break;
                after = List.copyOf(read.keySet()).getLast();
                chunks.put(new Chunk(read, after));
            }
            chunks.put(new Chunk(Map.of(), 0));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            if (Thread.currentThread().isInterrupted()) return; // who counts wants no more
            org.slf4j.LoggerFactory.getLogger(Recounting.class).error("Recounting stopped", failed);
            try {
                chunks.put(new Chunk(Map.of(), -1));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
