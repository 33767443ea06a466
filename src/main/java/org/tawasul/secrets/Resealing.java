package org.tawasul.secrets;

/**
 * Seals what was kept before there were envelopes, and anew what another key sealed: a bean of each module that keeps
 * some. Done at the start, before the site answers, batch by batch.
 */
public interface Resealing {
    /** Seals a batch, within a transaction that nobody else's crosses; gives how many there were, 0 when all is sealed. */
    int reseal();
}
