package org.tawasul.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.agencies.Agencies;
import org.tawasul.database.Moments;
import org.tawasul.settings.Settings;

/**
 * Founds the demo country before the site opens, when the database has no agencies. In one transaction: a start that
 * is killed meanwhile leaves an empty database behind, and the next one founds it.
 */
@Component
@ConditionalOnProperty(name = "tawasul.demo", havingValue = "true")
@Profile("!command")
class DemoCountry implements InitializingBean {
    private final Founding founding;
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Settings settings;

    /** @param now the moment at which its year of cases ends; @param cases how many it is to have */
    record Founded(Instant now, int cases) {}

    DemoCountry(
            Founding founding,
            Agencies agencies,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            InstantSource clock,
            Settings settings) {
        this.founding = founding;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> foundOnce());
    }

    /** The country as it was founded; nothing when the database has agencies that are not ours. */
    Optional<Founded> find() {
        return jdbc.sql("select now, cases from demo.country")
                .query((row, number) -> new Founded(Moments.get(row, "now"), row.getInt("cases")))
                .optional();
    }

    private void foundOnce() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('the demo country is founded once'))")
                .query(row -> {});
        boolean empty = jdbc.sql("select not exists (select from agencies.agency)")
                .query(Boolean.class)
                .single();
        if (!empty) return;
        System.out.println("Founding the demo country …");
        long began = System.nanoTime();
        var now = clock.instant();
        founding.found(now);
        jdbc.sql("insert into demo.country (now, cases) values (:now, :cases)")
                .param("now", Moments.bound(now))
                .param("cases", settings.demoCases())
                .update();
        System.out.printf(
                Locale.ROOT,
                "  %d agencies with their staff and services, in %.1f s%n",
                agencies.list().size(),
                (System.nanoTime() - began) / 1e9);
    }
}
