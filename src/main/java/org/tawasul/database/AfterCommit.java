package org.tawasul.database;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What must wait until others can see a change, such as forgetting what was held in memory of its past. */
public final class AfterCommit {
    private AfterCommit() {}

    /** Runs it once others can see the change, or the change was taken back; now, if there is no transaction. */
    public static void run(Runnable what) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) atEnd(what);
        else what.run();
    }

    /** Runs it now, for this transaction reads its own changes, and once more after the commit, if there is a transaction. */
    public static void nowAnd(Runnable what) {
        what.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) atEnd(what);
    }

    private static void atEnd(Runnable what) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                what.run();
            }
        });
    }
}
