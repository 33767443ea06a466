package org.tawasul.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.database.Moments;
import org.tawasul.files.Files;
import org.tawasul.files.StoredFile;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;
import org.tawasul.portal.events.ProcedureKept;
import org.tawasul.search.WordKeys;

/** What the staff go by, found by words however they are spelt; an agency's own is read in that agency. */
@Repository
public class Procedures {
    static final int PAGE = 50;
    private static final String COLUMNS = """
            select p.*, v.file_id from portal.procedure p
              join portal.procedure_version v on v.procedure_id = p.procedure_id and v.version = p.version
            """;
    private static final String FOR_READER = " (p.agency_id in (0, :agency)) ";

    private final JdbcClient jdbc;
    private final WordKeys words;
    private final Files files;
    private final Officers officers;
    private final Journal journal;

    Procedures(JdbcClient jdbc, WordKeys words, Files files, Officers officers, Journal journal) {
        this.jdbc = jdbc;
        this.words = words;
        this.files = files;
        this.officers = officers;
        this.journal = journal;
    }

    /** The latest first; with words only what has all of them. */
    List<Procedure> list(Officer reader, String typed, int most) {
        var asked = words.asked(typed);
        if (asked.isEmpty() && !typed.isEmpty()) return List.of();
        return jdbc.sql(COLUMNS + " where " + FOR_READER
                        + (asked.isPresent() ? " and p.words @@ cast(:asked as tsquery)" : "")
                        + " order by p.changed_at desc, p.procedure_id desc limit :most")
                .params(asked.<Map<String, Object>>map(query -> Map.of("asked", query))
                        .orElse(Map.of()))
                .param("agency", reader.agencyId())
                .param("most", most)
                .query((row, number) -> procedure(row))
                .list();
    }

    Optional<Procedure> find(long id, Officer reader) {
        return jdbc.sql(COLUMNS + " where p.procedure_id = :id and " + FOR_READER)
                .param("id", id)
                .param("agency", reader.agencyId())
                .query((row, number) -> procedure(row))
                .optional();
    }

    /** The latest first. */
    List<Procedure.Version> listVersions(Procedure procedure) {
        record Row(int number, long fileId, long officerId, Instant at) {}
        var rows = jdbc.sql("""
                select version, file_id, officer_id, at from portal.procedure_version
                 where procedure_id = :id order by version desc
                """)
                .param("id", procedure.id())
                .query((row, number) -> new Row(
                        row.getInt("version"),
                        row.getLong("file_id"),
                        row.getLong("officer_id"),
                        Moments.get(row, "at")))
                .list();
        var stored = files.listOf(rows.stream().map(Row::fileId).toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, file -> file));
        var versions = new ArrayList<Procedure.Version>();
        for (var row : rows) {
            var file = stored.get(row.fileId());
            if (file == null) continue;
            versions.add(new Procedure.Version(
                    row.number(), file, officers.get(row.officerId()).name(), row.at()));
        }
        return List.copyOf(versions);
    }

    /**
     * Puts a procedure there, or a later version of it.
     *
     * @param id 0 for a new one
     * @param ownerKey under which its file waits
     */
    @Transactional
    public long keep(
            long id,
            long agencyId,
            Name title,
            Name about,
            String ownerKey,
            List<String> uploads,
            Officer by,
            Instant at) {
        var file = files.claim(ownerKey, uploads).getFirst();
        var keys = words.of(title.ar(), title.en(), about.ar(), about.en()).toArray(String[]::new);
        long kept = jdbc.sql(id == 0 ? """
                                  insert into portal.procedure (agency_id, title_ar, title_en, about_ar, about_en, words, version, changed_at)
                                  values (:agency, :titleAr, :titleEn, :aboutAr, :aboutEn, array_to_tsvector(:words), 1, :at)
                                  returning procedure_id
                                  """ : """
                                  update portal.procedure
                                     set title_ar = :titleAr, title_en = :titleEn, about_ar = :aboutAr, about_en = :aboutEn,
                                         words = array_to_tsvector(:words), version = version + 1, changed_at = :at
                                   where procedure_id = :id and agency_id = :agency returning procedure_id
                                  """)
                .param("id", id)
                .param("agency", agencyId)
                .param("titleAr", title.ar())
                .param("titleEn", title.en())
                .param("aboutAr", about.ar())
                .param("aboutEn", about.en())
                .param("words", keys)
                .param("at", Moments.bound(at))
                .query(Long.class)
                .single();
        int version = jdbc.sql("""
                insert into portal.procedure_version (procedure_id, version, file_id, officer_id, at)
                select procedure_id, version, :file, :by, :at from portal.procedure where procedure_id = :id
                returning version
                """)
                .param("id", kept)
                .param("file", file.id())
                .param("by", by.handsId())
                .param("at", Moments.bound(at))
                .query(Integer.class)
                .single();
        journal.append(
                "procedure", kept, new ProcedureKept(kept, agencyId, version, file.id(), by.handsId()), at, by.actor());
        return kept;
    }

    boolean mayRead(long fileId, Officer reader) {
        return jdbc.sql(
                        "select exists (select from portal.procedure_version v join portal.procedure p using (procedure_id)"
                                + " where v.file_id = :file and " + FOR_READER + ")")
                .param("file", fileId)
                .param("agency", reader.agencyId())
                .query(Boolean.class)
                .single();
    }

    Set<Long> filesAmong(Collection<Long> fileIds) {
        return jdbc.sql("select file_id from portal.procedure_version where file_id = any (:ids)")
                .param("ids", fileIds.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }

    private static Procedure procedure(ResultSet row) throws SQLException {
        return new Procedure(
                row.getLong("procedure_id"),
                row.getLong("agency_id"),
                new Name(row.getString("title_ar"), row.getString("title_en")),
                new Name(row.getString("about_ar"), row.getString("about_en")),
                row.getInt("version"),
                Moments.get(row, "changed_at"),
                row.getLong("file_id"));
    }
}
