package org.tawasul;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.tawasul.database.EmbeddedDatabase;

/** One PostgreSQL for the run, started when first needed, its files thrown away at the end. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static @Nullable EmbeddedDatabase running;
    private static @Nullable Path folder;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + start().jdbcUrl(),
                        "spring.datasource.username=" + start().username(),
                        "spring.datasource.password=" + start().password(),
                        "server.tomcat.basedir=" + Scratch.folder("tomcat"),
                        "tawasul.data=" + folder)
                .applyTo(context);
    }

    /** The running server, for tests that need no Spring. */
    public static synchronized EmbeddedDatabase start() {
        if (running != null) return running;
        try {
            var files = Files.createTempDirectory("tawasul-test-");
            var server = EmbeddedDatabase.start(files);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, files)));
            folder = files;
            running = server;
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void stop(EmbeddedDatabase server, Path files) {
        try {
            server.close();
            FileSystemUtils.deleteRecursively(files);
        } catch (IOException failed) {
            System.err.println("The test database left " + files + " behind: " + failed);
        }
    }
}
