package org.tawasul.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Lets some workers do operations side by side, each on a connection of its own, and takes the time of each. */
final class Crew {
    private Crew() {}

    /** Somebody who does operations one after another. */
    interface Worker extends AutoCloseable {
        /** Does the operation of that number; false when it went wrong. */
        boolean work(long number) throws Exception;

        @Override
        void close() throws Exception;
    }

    interface Hiring {
        Worker worker() throws Exception;
    }

    /** Runs the given number of operations. */
    static Figures run(int workers, long operations, Hiring hiring) throws Exception {
        var next = new AtomicLong();
        var errors = new AtomicLong();
        var tasks = new ArrayList<Callable<long[]>>();
        for (int i = 0; i < workers; i++) tasks.add(() -> work(hiring, next, operations, errors));
        long begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(workers)) {
            var all = LongStream.builder();
            for (var done : threads.invokeAll(tasks)) Arrays.stream(done.get()).forEach(all);
            double seconds = (System.nanoTime() - begun) / 1e9;
            return Figures.of(all.build().toArray(), errors.get(), seconds);
        }
    }

    private static long[] work(Hiring hiring, AtomicLong next, long operations, AtomicLong errors) throws Exception {
        var times = new long[(int) operations];
        int done = 0;
        try (var worker = hiring.worker()) {
            for (long number = next.getAndIncrement(); number < operations; number = next.getAndIncrement()) {
                long begun = System.nanoTime();
                if (worker.work(number)) times[done++] = System.nanoTime() - begun;
                else errors.incrementAndGet();
            }
        }
        return Arrays.copyOf(times, done);
    }
}
