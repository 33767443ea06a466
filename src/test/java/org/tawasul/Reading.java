package org.tawasul;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the product reads: asked of the database after the product's own statement ran, not of a copy of it. The rows among
 * which it looks are made for it and thrown away with their transaction.
 */
@Lazy
public final class Reading {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Reading(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * What a reading cost.
     *
     * @param entries that came from the index
     * @param whole how often the table was read from its beginning to its end
     */
    public record Cost(long entries, long whole) {}

    /** Makes rows in a table, looks, and takes the rows back. */
    public void among(String table, String insert, Runnable looking) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(insert).update();
            jdbc.sql("analyze " + table).update();
            looking.run();
        });
    }

    /** Inside {@link #among}. */
    public Cost cost(String table, String index, Runnable reading) {
        long entries = returned(index);
        long whole = scans(table);
        reading.run();
        return new Cost(returned(index) - entries, scans(table) - whole);
    }

    private long returned(String index) {
        return number("select pg_stat_get_xact_tuples_returned(:name::regclass::oid)", index);
    }

    private long scans(String table) {
        return number("select pg_stat_get_xact_numscans(:name::regclass::oid)", table);
    }

    private long number(String sql, String name) {
        return jdbc.sql(sql).param("name", name).query(Long.class).single();
    }
}
