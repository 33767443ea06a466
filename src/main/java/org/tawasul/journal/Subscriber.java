package org.tawasul.journal;

import java.util.List;
import java.util.Set;

/**
 * Somebody who reads the journal: a bean. It is given every entry of its types once, in batches, in the order of commit;
 * the entries of one subject always in their order.
 *
 * <p>{@link #handle} runs in the transaction that moves the subscription on. What it writes to our database is therefore
 * written exactly once, whatever crashes. What it does elsewhere (an SMS, a call) could be repeated and would keep the
 * transaction open: write down what is to be sent, and send it in a piece of work of its own.
 *
 * <p>A batch that throws is rolled back and tried again; after some tries its entries are handled one by one, and the
 * guilty one is set aside ({@link Subscriptions#listPoisoned}). Nodes of a site share a subscription: one of them
 * handles at a time.
 */
public interface Subscriber {
    /** Names the subscription for ever: the database remembers by it how far it has come. */
    String name();

    /** The types of entries to be given; none means all. */
    Set<String> types();

    /** Never called with an empty batch. */
    void handle(List<Entry> batch);

    /** Forgets all that was built from the journal, because all of it is about to be read again. */
    default void reset() {}
}
