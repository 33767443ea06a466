package org.tawasul.insight;

/** Rests between pieces of work, so that no more than a share of the time is worked. */
final class Breather implements Runnable {
    private final double share;
    private long since = System.nanoTime();

    /** @param share more than 0, at most 1 */
    Breather(double share) {
        this.share = share;
    }

    @Override
    public void run() {
        long worked = System.nanoTime() - since;
        try {
            if (share < 1) Thread.sleep((long) (worked / 1e6 * (1 / share - 1)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
        since = System.nanoTime();
    }
}
