package org.tawasul.intake.boston;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.tawasul.intake.boston.BostonBatches.Batch;

/** Writes batches while the file is read on: the database works on two at a time, and a third waits. */
final class BostonWriting implements AutoCloseable {
    private static final int AT_A_TIME = 2;

    private final BostonBatches batches;
    private final ExecutorService writers = Executors.newFixedThreadPool(AT_A_TIME);
    private final Deque<Writing> underWay = new ArrayDeque<>();
    private final List<BostonRow> written = new ArrayList<>();

    private record Writing(Batch batch, Future<?> end) {}

    BostonWriting(BostonBatches batches) {
        this.batches = batches;
    }

    /** Begins to write those rows that are neither there nor under way; gives how many. Waits while too many are. */
    int write(List<BostonRow> rows) {
        var coming = underWay.stream()
                .flatMap(writing -> writing.batch().rows().stream())
                .map(BostonRow::id)
                .collect(Collectors.toSet());
        var batch = batches.prepare(
                rows.stream().filter(row -> !coming.contains(row.id())).toList());
        underWay.add(new Writing(batch, writers.submit(() -> batches.write(batch))));
        while (underWay.size() > AT_A_TIME + 1) await(underWay.remove());
        return batch.rows().size();
    }

    /** The rows that came to be in the database since this was asked last. */
    List<BostonRow> written() {
        var since = List.copyOf(written);
        written.clear();
        return since;
    }

    /** Waits until all is on the disk; gives the rows that came to be in the database since. */
    List<BostonRow> finish() {
        while (!underWay.isEmpty()) await(underWay.remove());
        batches.settle();
        return written();
    }

    private void await(Writing writing) {
        try {
            writing.end().get();
            written.addAll(writing.batch().rows());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException why) throw why;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }

    @Override
    public void close() {
        writers.close();
    }
}
