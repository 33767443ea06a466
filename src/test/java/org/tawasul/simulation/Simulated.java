package org.tawasul.simulation;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.Scratch;
import org.tawasul.Tawasul;
import org.tawasul.TestDatabase;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Whereabouts;
import picocli.CommandLine;

/** A small year in a database of its own, played by the command as an operator gives it. */
final class Simulated implements AutoCloseable {
    private static final List<String> SMALL = List.of("--cases", "900", "--suggestions", "60", "--seed", "7");

    private final ConfigurableApplicationContext context;

    private Simulated(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param name of the database */
    static Simulated year(String name) {
        var site = site(name);
        int code = site.command(SMALL.toArray(String[]::new));
        if (code != 0) throw new IllegalStateException("simulate ended with " + code);
        return site;
    }

    static Simulated site(String name) {
        var server = TestDatabase.start();
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new Simulated(new SpringApplicationBuilder(Tawasul.class)
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

    int command(String... arguments) {
        var command = new SimulateCommand(
                get(CountryReading.class),
                get(Storing.class),
                get(Cases.class),
                get(Whereabouts.class),
                get(InstantSource.class),
                get(TransactionTemplate.class));
        return new CommandLine(command).execute(arguments);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    <T> T get(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    long count(String query) {
        return jdbc().sql(query).query(Long.class).single();
    }

    Country country() {
        return get(CountryReading.class).read(53);
    }

    @Override
    public void close() {
        context.close();
    }
}
