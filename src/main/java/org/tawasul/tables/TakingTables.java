package org.tawasul.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.administration.CsvFile.Content;
import org.tawasul.agencies.Officer;
import org.tawasul.tables.Plan.Planned;
import org.tawasul.tables.Plan.Wrong;
import org.tawasul.tables.Table.Effect;
import org.tawasul.tables.Table.Fault;

/**
 * Takes a file in whole or not at all. To look at what it would do, it is done and taken back: so what is looked at is what
 * happens, one line seeing what those before it did.
 */
@Service
class TakingTables {
    private final TransactionTemplate transaction;

    TakingTables(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    Plan look(Table table, Content content, Instant at, Officer by) {
        return run(table, content, at, by, false);
    }

    /** Nothing is done when a line is wrong. */
    Plan take(Table table, Content content, Instant at, Officer by) {
        return run(table, content, at, by, true);
    }

    private Plan run(Table table, Content content, Instant at, Officer by, boolean stays) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var lines = new ArrayList<Planned>();
            var wrong = new ArrayList<Wrong>();
            for (var line : content.lines()) {
                try {
                    lines.add(new Planned(line, table.take(line, at, by)));
                } catch (Fault fault) {
                    wrong.add(new Wrong(line, fault));
                }
            }
            boolean does = lines.stream().anyMatch(line -> line.effect() != Effect.SAME);
            if (!stays || !wrong.isEmpty() || !does) status.setRollbackOnly();
            return new Plan(lines, wrong);
        }));
    }
}
