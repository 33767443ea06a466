package org.tawasul.commands;

import java.time.Duration;
import java.util.Locale;

/** Shows on a terminal how far a long piece of work is; in a file or a pipe it shows nothing until the end. */
public final class ProgressBar {
    private static final int WIDTH = 40;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String what;
    private final long whole;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private final long begun = System.nanoTime();
    private long shown;

    /** @param whole how much there is, in whatever unit {@link #reach} speaks */
    public ProgressBar(String what, long whole) {
        this.what = what;
        this.whole = Math.max(1, whole);
    }

    /** So much is done by now. */
    public void reach(long done) {
        if (!terminal || System.nanoTime() - shown < PAUSE.toNanos()) return;
        shown = System.nanoTime();
        draw(Math.min(1.0, (double) done / whole));
    }

    public void finish() {
        if (!terminal) return;
        draw(1);
        System.out.println();
    }

    private void draw(double share) {
        int full = (int) (share * WIDTH);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double left = share > 0.01 ? seconds / share - seconds : 0;
        System.out.printf(
                Locale.ENGLISH,
                "\r%s [%s%s] %3.0f %%, %.0f s left   ",
                what,
                "█".repeat(full),
                "·".repeat(WIDTH - full),
                share * 100,
                left);
        System.out.flush();
    }
}
