package org.tawasul.files;

import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files away for good and at once, as when a person is erased: they are released with what the caller does, and as
 * soon as that is committed their rows go, and the contents that nobody else has. A crash in between leaves them
 * released, for {@link SweepingFiles}.
 */
@Service
public class Destroying {
    private static final Logger log = LoggerFactory.getLogger(Destroying.class);

    private final Files files;
    private final SweepingFiles sweeping;
    private final TransactionTemplate anew;

    Destroying(Files files, SweepingFiles sweeping, PlatformTransactionManager transactions) {
        this.files = files;
        this.sweeping = sweeping;
        this.anew = new TransactionTemplate(transactions);
        this.anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Within the caller's transaction, which has let go of the files already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(Collection<Long> fileIds) {
        if (fileIds.isEmpty()) return;
        var released = List.copyOf(fileIds);
        files.release(released);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    anew.executeWithoutResult(_ -> sweeping.destroy(released));
                } catch (RuntimeException failed) {
                    log.error("Released files could not be destroyed yet; they are swept later", failed);
                }
            }
        });
    }
}
