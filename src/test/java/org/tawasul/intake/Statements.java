package org.tawasul.intake;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The SQL statements that run while this is open, as Spring writes them to its log. */
final class Statements extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private record Run(String thread, String sql) {}

    private final Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final List<Run> runs = new CopyOnWriteArrayList<>();

    Statements() {
        setContext(log.getLoggerContext());
        start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var message = event.getFormattedMessage();
        if (message.contains("[")) runs.add(new Run(event.getThreadName(), message));
    }

    /** All statements of the request in which one contained these words; each request has a thread of its own. */
    List<String> ofTheRequestWith(String words) {
        var thread = runs.stream()
                .filter(run -> run.sql().contains(words))
                .map(Run::thread)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No statement with " + words + " among " + runs));
        return runs.stream()
                .filter(run -> run.thread().equals(thread))
                .map(Run::sql)
                .toList();
    }

    @Override
    public void close() {
        log.detachAppender(this);
        log.setAdditive(true);
        log.setLevel(null);
        stop();
    }
}
