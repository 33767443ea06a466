package org.tawasul.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tawasul.bench.StatementTap.Recorded;

/**
 * The floor: the statements that the product ran, run again over the same pool by nothing but JDBC, as pgbench would.
 * Rows are fetched and not looked at.
 */
final class Replay implements Crew.Worker {
    private final Connection connection;
    private final List<Recorded> statements;
    private final List<PreparedStatement> prepared = new ArrayList<>();
    private final LongFunction<UnaryOperator<@Nullable Object>> changing;
    private final boolean writes;

    /** @param changing gives, for the number of an operation, what each recorded parameter becomes in it */
    Replay(
            DataSource source,
            List<Recorded> statements,
            boolean writes,
            LongFunction<UnaryOperator<@Nullable Object>> changing)
            throws SQLException {
        this.connection = source.getConnection();
        this.statements = statements;
        this.changing = changing;
        this.writes = writes;
        connection.setAutoCommit(!writes);
        for (var statement : statements) prepared.add(connection.prepareStatement(statement.sql()));
    }

    @Override
    public boolean work(long number) throws SQLException {
        var change = changing.apply(number);
        for (int i = 0; i < prepared.size(); i++)
            run(prepared.get(i), statements.get(i).parameters(), change);
        if (writes) connection.commit();
        return true;
    }

    private static void run(
            PreparedStatement statement, List<@Nullable Object> parameters, UnaryOperator<@Nullable Object> change)
            throws SQLException {
        for (int i = 0; i < parameters.size(); i++) statement.setObject(i + 1, change.apply(parameters.get(i)));
        if (!statement.execute()) return;
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                // fetched, as pgbench does
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (writes) connection.rollback();
        for (var statement : prepared) statement.close();
        connection.setAutoCommit(true);
        connection.close();
    }
}
