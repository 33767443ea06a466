package org.tawasul.tables;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tawasul.administration.CsvFile.Line;
import org.tawasul.agencies.Officer;

/**
 * A kind of thing that goes out to a file and comes in from one; a bean. {@code tables.of.<code>} is its name. What is not in
 * a file stays as it is.
 */
public interface Table {
    /** As it stands in the address and in the name of the file. */
    String code();

    List<String> columns();

    Stream<List<String>> rows();

    /** Does what a line says, within the transaction of the whole file, and nothing that a rollback would not undo. */
    Effect take(Line line, Instant at, Officer by) throws Fault;

    enum Effect {
        NEW,
        CHANGED,
        SAME
    }

    /** What is wrong with a line: the column, and the key of the sentence that says the remedy. */
    final class Fault extends Exception {
        private static final long serialVersionUID = 1;

        private final String column;
        private final transient Object[] arguments;

        public Fault(String column, String key, Object... arguments) {
            super(key);
            this.column = column;
            this.arguments = arguments;
        }

        public String column() {
            return column;
        }

        public String key() {
            return String.valueOf(getMessage());
        }

        public Object[] arguments() {
            return arguments.clone();
        }
    }
}
