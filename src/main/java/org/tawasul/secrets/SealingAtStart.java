package org.tawasul.secrets;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every {@link Resealing} when the product starts. Several nodes take turns; what one has sealed the next finds done. */
@Component
class SealingAtStart implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(SealingAtStart.class);

    private final List<Resealing> all;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SealingAtStart(List<Resealing> all, JdbcClient jdbc, TransactionTemplate transaction) {
        this.all = all;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var each : all) {
            long sealed = 0;
            for (int batch = batch(each); batch > 0; batch = batch(each)) sealed += batch;
            if (sealed > 0)
                log.info("Sealed {} values of {}", sealed, each.getClass().getSimpleName());
        }
    }

    private int batch(Resealing each) {
        Integer sealed = transaction.execute(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('secrets.resealing', 0))")
                    .query(rows -> {});
            return each.reseal();
        });
        return sealed == null ? 0 : sealed;
    }
}
