package org.tawasul.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the demo country with a year of cases, in batches of one transaction each while the site already answers; it is announced
 * when all of them are there. A start after a kill goes on with the batches that are missing.
 */
@Component
@ConditionalOnProperty(name = "tawasul.demo", havingValue = "true")
@Profile("!command")
class Populating implements ApplicationRunner {
    private static final int BATCH = 40;
    /** The batch of the suggestions that were thought out one by one. */
    private static final int IDEAS = -1;
    /** That of what the staff share. */
    private static final int SHARED = -2;
    /** That of the samples which the committee reads, after everything else. */
    private static final int REVIEWED = -3;

    private static final long SEED = 20_250_301;

    private final DemoCountry country;
    private final World world;
    private final Sharing sharing;
    private final ReadingSamples reviews;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Populating(
            DemoCountry country,
            World world,
            Sharing sharing,
            ReadingSamples reviews,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.country = country;
        this.world = world;
        this.sharing = sharing;
        this.reviews = reviews;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        country.find().ifPresent(this::populate);
    }

    void populate(DemoCountry.Founded founded) {
        fill(founded);
        if (founded.cases() > 0)
            transaction.executeWithoutResult(status -> {
                if (begin(REVIEWED)) reviews.read(founded.now());
            });
    }

    private void fill(DemoCountry.Founded founded) {
        if (founded.cases() > 0)
            transaction.executeWithoutResult(status -> {
                if (begin(IDEAS)) new Ideas(world, founded.now()).live();
                if (begin(SHARED)) sharing.share(founded.now());
            });
        var missing = missingBatches(founded.cases());
        if (missing.isEmpty()) return;
        System.out.printf(Locale.ROOT, "Filling it with a year of %,d cases …%n", founded.cases());
        long began = System.nanoTime();
        var wording = new Wording();
        var beginnings = new Beginnings(world, wording, founded.now());
        int reported = 0;
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() + 1)) {
            var pending = missing.stream()
                    .map(batch -> workers.submit(() -> live(batch, founded, beginnings, wording)))
                    .toList();
            for (int i = 0; i < pending.size(); i++) {
                pending.get(i).get();
                int percent = 100 * (i + 1) / pending.size();
                if (percent / 20 == reported / 20 && percent < 100) continue;
                reported = percent;
                System.out.printf(Locale.ROOT, "  %d %% after %.0f s%n", percent, (System.nanoTime() - began) / 1e9);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The demo country cannot be filled", failed.getCause());
        }
    }

    private List<Integer> missingBatches(int cases) {
        var there = jdbc.sql("select nr from demo.batch").query(Integer.class).set();
        return IntStream.range(0, Math.ceilDiv(cases, BATCH))
                .boxed()
                .filter(batch -> !there.contains(batch))
                .toList();
    }

    /** False when it is there already. */
    private boolean begin(int batch) {
        return jdbc.sql("insert into demo.batch (nr) values (:nr) on conflict do nothing")
                        .param("nr", batch)
                        .update()
                == 1;
    }

    private void live(int batch, DemoCountry.Founded founded, Beginnings beginnings, Wording wording) {
        transaction.executeWithoutResult(status -> {
            if (!begin(batch)) return;
            int end = Math.min(founded.cases(), (batch + 1) * BATCH);
            for (int number = batch * BATCH; number < end; number++) {
                var random = new Random(SEED * 31 + number * 7_919L);
                new Life(world, wording, founded.now(), beginnings.of(number, random), random).live();
            }
        });
    }
}
