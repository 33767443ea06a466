package org.tawasul.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.database.Moments;
import org.tawasul.insight.Life.Told;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Event;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Place;
import org.tawasul.notices.events.MessageSent;
import org.tawasul.ratings.events.ReplyRated;

/** All that the journal says of cases, read by the case. */
@Component
class CaseEntries {
    private static final Map<String, Class<? extends Event>> TYPES = types();
    private static final String SUBJECTS = Stream.of(CaseEvent.SUBJECT, ReplyRated.SUBJECT, MessageSent.SUBJECT)
            .map(subject -> "'" + subject + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private final JdbcClient jdbc;
    private final Journal journal;

    CaseEntries(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** What the figures are made of. */
    static Set<String> readTypes() {
        return TYPES.keySet();
    }

    /** What was known of cases before a batch of entries, and what with it. */
    record BeforeAndAfter(Map<Long, List<Told>> before, Map<Long, List<Told>> after) {}

    /** By the order of reading: the batch, all that was read before it, and nothing that comes later. */
    BeforeAndAfter listAround(List<Entry> batch) {
        var before = new HashMap<Long, List<Told>>();
        var after = new LinkedHashMap<Long, List<Told>>();
        var ids = batch.stream().map(Entry::subjectId).distinct().toArray(Long[]::new);
        var first = batch.getFirst();
        var last = batch.getLast();
        jdbc.sql("""
                select e.subject_id, e.type, e.at, e.data, (e.xid, e.position) < (f.xid, f.position) as known
                  from journal.entry f
                  join journal.entry l on l.subject_id = :lastId and l.subject = :lastSubject and l.seq = :lastSeq
                  join journal.entry e
                    on e.subject_id = any (:ids) and e.subject in %s and (e.xid, e.position) <= (l.xid, l.position)
                 where f.subject_id = :firstId and f.subject = :firstSubject and f.seq = :firstSeq
                 order by e.subject_id, e.subject, e.seq
                """.formatted(SUBJECTS))
                .param("ids", ids)
                .param("firstId", first.subjectId())
                .param("firstSubject", first.subject())
                .param("firstSeq", first.seq())
                .param("lastId", last.subjectId())
                .param("lastSubject", last.subject())
                .param("lastSeq", last.seq())
                .query(row -> {
                    var told = told(row);
                    if (told == null) return;
                    long id = row.getLong("subject_id");
                    after.computeIfAbsent(id, key -> new ArrayList<>()).add(told);
                    if (row.getBoolean("known"))
                        before.computeIfAbsent(id, key -> new ArrayList<>()).add(told);
                });
        return new BeforeAndAfter(before, after);
    }

    /**
     * The cases after one, in the order of their ids, with what had been said of them up to a place in the order of
     * reading; at most so many entries are read, and a case whose entries may not be complete is left to the next call.
     */
    Map<Long, List<Told>> listAfter(long caseId, long upTo, Place end, int entries) {
        var stories = new LinkedHashMap<Long, List<Told>>();
        int[] read = {0};
        jdbc.sql("""
                select subject_id, type, at, data from journal.entry
                 where subject_id > :after and subject_id <= :upTo and subject in %s
                   and (xid, position) <= (cast(:xid as xid8), :position)
                 order by subject_id, subject, seq limit :limit
                """.formatted(SUBJECTS))
                .param("after", caseId)
                .param("upTo", upTo)
                .param("xid", end.xid())
                .param("position", end.position())
                .param("limit", entries)
                .query(row -> {
                    read[0]++;
                    var story = stories.computeIfAbsent(row.getLong("subject_id"), key -> new ArrayList<>());
                    var told = told(row);
                    if (told != null) story.add(told);
                });
        if (read[0] == entries && stories.size() > 1)
            stories.remove(List.copyOf(stories.keySet()).getLast());
        return stories;
    }

    /** The highest id of a case; 0 when there is none. */
    long lastId() {
        return jdbc.sql("select subject_id from journal.entry where subject = 'case' order by subject_id desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private @org.jspecify.annotations.Nullable Told told(ResultSet row) throws SQLException {
        var type = TYPES.get(row.getString("type"));
        return type == null ? null : new Told(journal.decode(row.getString("data"), type), Moments.get(row, "at"));
    }

    private static Map<String, Class<? extends Event>> types() {
        var types = new HashMap<String, Class<? extends Event>>();
        for (var type : Life.READ) types.put(type.getSimpleName(), type);
        return Map.copyOf(types);
    }
}
