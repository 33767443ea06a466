package org.tawasul.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows on their way into a table by COPY, the fastest way in; sent within the transaction of who sends them. */
public final class Rows {
    private static final HexFormat HEX = HexFormat.of();

    private final String copy;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    /** @param columns separated by commas */
    public Rows(String table, String columns) {
        this.copy = "copy " + table + " (" + columns + ") from stdin";
        this.width = columns.split(",").length;
    }

    public void add(@Nullable Object... values) {
        if (values.length != width)
            throw new IllegalArgumentException(values.length + " values for " + width + " columns: " + copy);
        for (int i = 0; i < width; i++) {
            if (i > 0) text.append('\t');
            write(values[i]);
        }
        text.append('\n');
    }

    public void send(JdbcTemplate jdbc) {
        if (text.isEmpty()) return;
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new ByteArrayInputStream(bytes));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case byte[] bytes -> text.append("\\\\x").append(HEX.formatHex(bytes));
            case String words -> escape(words);
            default -> text.append(value);
        }
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
