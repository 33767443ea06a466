package org.tawasul.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that is kept, wherever: every column of every table, and every file below the data folder. */
@Component
class Haystack {
    private final JdbcClient jdbc;
    private final Path data;

    Haystack(JdbcClient jdbc, @Value("${tawasul.data}") Path data) {
        this.jdbc = jdbc;
        this.data = data;
    }

    /** Where any of these stands, in whatever case and also as bytes. */
    List<String> find(List<String> needles) throws IOException {
        var found = new ArrayList<String>();
        for (var needle : needles) found.addAll(inTables(needle));
        found.addAll(inFiles(needles));
        return found;
    }

    private List<String> inTables(String needle) {
        record Table(String name, List<String> columns) {}
        var tables = jdbc.sql("""
                select format('%I.%I', table_schema, table_name) as name, array_agg(column_name::text) as columns
                  from information_schema.columns join information_schema.tables using (table_schema, table_name)
                 where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
                 group by 1
                """)
                .query((row, number) -> new Table(row.getString("name"), List.of((String[])
                        row.getArray("columns").getArray())))
                .list();
        var found = new ArrayList<String>();
        var bytes = HexFormat.of().formatHex(needle.getBytes(StandardCharsets.UTF_8));
        for (var table : tables) {
            boolean somewhere = !table.columns().isEmpty()
                    && jdbc.sql("select exists (select from " + table.name()
                                    + " t where t::text ilike :words or t::text like :bytes)")
                            .param("words", "%" + needle + "%")
                            .param("bytes", "%" + bytes + "%")
                            .query(Boolean.class)
                            .single();
            if (!somewhere) continue;
            for (var column : table.columns()) {
                var where = "\"" + column + "\"::text";
                boolean here = jdbc.sql("select exists (select from " + table.name() + " where " + where
                                + " ilike :words or " + where + " like :bytes)")
                        .param("words", "%" + needle + "%")
                        .param("bytes", "%" + bytes + "%")
                        .query(Boolean.class)
                        .single();
                if (here) found.add(table.name() + "." + column + ": " + needle);
            }
        }
        return found;
    }

    /** But for the database's own files, which hold the tables. */
    private List<String> inFiles(List<String> needles) throws IOException {
        var found = new ArrayList<String>();
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return Files.exists(folder.resolve("PG_VERSION"))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
                for (var needle : needles)
                    if (content.contains(needle.toLowerCase(Locale.ROOT))
                            || file.toString().contains(needle)) found.add(file + ": " + needle);
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
