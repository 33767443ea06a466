package org.tawasul.worklist;

/**
 * What is ahead of somebody in the rest of a week, each counted to {@link #MOST}.
 *
 * @param due before the week ends, the late ones not among them
 * @param standing waits for somebody outside, and no time passes
 */
public record Ahead(int late, int due, int standing) {
    static final int MOST = 100;
}
