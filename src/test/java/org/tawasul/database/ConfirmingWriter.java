package org.tawasul.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A process that writes rows as fast as it can, and says which ones are committed; made to be killed. */
final class ConfirmingWriter {
    private ConfirmingWriter() {}

    public static void main(String[] arguments) throws Exception {
        var server = EmbeddedDatabase.start(Path.of(arguments[0]));
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create table confirmed (id bigint primary key)");
            for (long id = 1; ; id++) {
                statement.execute("insert into confirmed values (" + id + ")");
                System.out.println(id);
            }
        }
    }
}
