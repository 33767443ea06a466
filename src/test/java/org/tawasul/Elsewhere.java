package org.tawasul;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tawasul.commands.Command;
import picocli.CommandLine;

/** The product as a command of the terminal sees it, with a database of its own that nobody else's cases are in. */
public final class Elsewhere implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Elsewhere(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param name of the database; letters and underlines */
    public static Elsewhere in(String name) {
        var server = TestDatabase.start();
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name.toLowerCase(Locale.ROOT));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new Elsewhere(new SpringApplicationBuilder(Tawasul.class)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .lazyInitialization(true)
                .run(
                        "--spring.datasource.url=" + server.jdbcUrl().replaceFirst("/postgres$", "/" + name),
                        "--spring.datasource.username=" + server.username(),
                        "--spring.datasource.password=" + server.password(),
                        "--spring.datasource.hikari.maximum-pool-size=4",
                        "--spring.datasource.hikari.minimum-idle=1",
                        "--tawasul.data=" + Scratch.folder(name),
                        "--tawasul.demo=true",
                        "--tawasul.sweeps.run=false"));
    }

    /** One of the verbs of {@code ./tawasul}, by the name of its bean; gives its exit code. */
    public int run(String command, String... arguments) {
        return new CommandLine(context.getBean(command, Command.class)).execute(arguments);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T get(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
    }
}
