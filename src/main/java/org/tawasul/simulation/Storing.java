package org.tawasul.simulation;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.journal.Scribe;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Texts;
import org.tawasul.people.Census;

/** Opens the book in which a year is written down, and says who need not read it. */
@Component
class Storing {
    private final Scribe scribe;
    private final Census census;
    private final Texts texts;
    private final Subscriptions subscriptions;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Storing(
            Scribe scribe,
            Census census,
            Texts texts,
            Subscriptions subscriptions,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.scribe = scribe;
        this.census = census;
        this.texts = texts;
        this.subscriptions = subscriptions;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Chronicle begin(Scenario scenario) {
        return new Chronicle(scenario, scribe, census, texts, jdbc, transaction);
    }

    /** Nobody's phone rings for a year that was played, and what readers would make of it stands there already. */
    private static final List<String> DONE =
            List.of("ratings", "suggestions", "watching", "merging", "parts", "administration-changes");

    /** @param few whether only figures are read from the year, and no search, worklist or comparison made of it */
    List<String> passOver(boolean few) {
        return subscriptions.passOver(
                name -> few ? !name.startsWith("insight") : name.endsWith("notices") || DONE.contains(name));
    }
}
