package org.tawasul.insight;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Lets long work give way: called between its pieces, by all of its threads, it rests so that no more than a share of the time is
 * worked. One that is polite works at full speed while nobody else wants the machine: every other second everybody
 * stands still for a moment, and what the machine does then is what others do.
 */
public final class Breather implements Runnable {
    /** In this share of the time it works while others want the machine. */
    private static final double MODEST = 0.1;

    private static final double WANTED = 0.5;
    private static final long LOOK_EVERY = Duration.ofSeconds(2).toNanos();
    private static final Duration LOOK = Duration.ofMillis(100);

    private final boolean polite;
    private final OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private double share;
    private long since = System.nanoTime();
    private long looked = since;

    private Breather(boolean polite, double share) {
        this.polite = polite;
        this.share = share;
    }

    /** @param share more than 0, at most 1 */
    static Breather of(double share) {
        return new Breather(false, share);
    }

    public static Breather polite() {
        return new Breather(true, 1);
    }

    @Override
    public synchronized void run() {
        var now = System.nanoTime();
        var rest = Duration.ofNanos((long) ((now - since) * (1 / share - 1)));
        if (polite && (share < 1 || now - looked > LOOK_EVERY)) {
            machine.getCpuLoad(); // what comes next is counted from here
            sleep(rest.compareTo(LOOK) > 0 ? rest : LOOK);
            share = machine.getCpuLoad() > WANTED ? MODEST : 1;
            looked = System.nanoTime();
        } else {
            sleep(rest);
        }
        since = System.nanoTime();
    }

    private static void sleep(Duration rest) {
        try {
            if (rest.isPositive()) Thread.sleep(rest);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }
}
