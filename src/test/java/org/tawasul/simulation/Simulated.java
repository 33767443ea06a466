package org.tawasul.simulation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Elsewhere;
import picocli.CommandLine;

/** A small year in a database of its own, played by the command as an operator gives it. */
final class Simulated implements AutoCloseable {
    private static final List<String> SMALL = List.of("--cases", "900", "--suggestions", "60", "--seed", "7");

    private final Elsewhere place;

    private Simulated(Elsewhere place) {
        this.place = place;
    }

    /** @param name of the database */
    static Simulated year(String name) {
        var site = site(name);
        int code = site.command(SMALL.toArray(String[]::new));
        if (code != 0) throw new IllegalStateException("simulate ended with " + code);
        return site;
    }

    static Simulated site(String name) {
        return new Simulated(Elsewhere.in(name));
    }

    int command(String... arguments) {
        var command = new SimulateCommand(get(TimeMachine.class));
        return new CommandLine(command).execute(arguments);
    }

    <T> T get(Class<T> type) {
        return place.get(type);
    }

    <T> T get(String name, Class<T> type) {
        return place.get(name, type);
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
        place.close();
    }
}
