package org.tawasul.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Covering;
import org.tawasul.cases.answers.FormAnswers;
import org.tawasul.database.Moments;
import org.tawasul.people.People;
import org.tawasul.people.Person;

/**
 * What each case is found by. A document holds no text: only keys of the words, without their order, and seals of the
 * requester's phone and name, by which who knows them finds the case and from which nobody reads them.
 *
 * <p>Terms are counted by what a document gains and loses, so that writing it again changes nothing.
 */
@Repository
public class Documents {
    private final JdbcClient jdbc;
    private final People people;
    private final Analysis analysis;
    private final Marks marks;
    private final FormAnswers answers;

    Documents(JdbcClient jdbc, People people, Analysis analysis, Marks marks, FormAnswers answers) {
        this.answers = answers;
        this.jdbc = jdbc;
        this.people = people;
        this.analysis = analysis;
        this.marks = marks;
    }

    /** Writes the documents of these cases as the cases are now, instead of those there were. */
    @Transactional
    public void write(List<Long> caseIds) {
        var drafts = read(caseIds);
        if (drafts.isEmpty()) return;
        var before = keysOf(caseIds);
        var counts = new HashMap<String, Count>();
        var changed = new ArrayList<Draft>();
        for (var draft : drafts.values()) {
            var old = before.get(draft.caseId);
            if (old != null && old.words().equals(draft.keys.keySet()) && old.length() == draft.length()) continue;
            changed.add(draft);
            count(counts, draft, old == null ? Set.of() : old.words());
        }
        store(changed);
        count(counts);
    }

    /** Forgets a case: afterwards nothing of it is kept here. */
    @Transactional
    public void forget(CaseId id) {
        var before = keysOf(List.of(id.value())).get(id.value());
        if (before == null) return;
        jdbc.sql("delete from search.document where case_id = :id")
                .param("id", id.value())
                .update();
        var counts = new HashMap<String, Count>();
        for (var key : before.words()) counts.computeIfAbsent(key, Count::new).cases--;
        counts.computeIfAbsent(Vocabulary.ALL, Count::new).cases--;
        count(counts);
    }

    /** A document on its way, and the words that may be suggested because of it. */
    private static final class Draft {
        private final long caseId;
        private final Instant submittedAt;
        private final boolean confidential;
        private final boolean hidden;
        private final String requester;
        private final Map<String, String> keys = new LinkedHashMap<>();
        private final Map<String, Analysis.Word> words = new HashMap<>();

        Draft(long caseId, Instant submittedAt, boolean confidential, boolean hidden, String requester) {
            this.caseId = caseId;
            this.submittedAt = submittedAt;
            this.confidential = confidential;
            this.hidden = hidden;
            this.requester = requester;
        }

        void mark(String key) {
            keys.put(key, "");
        }

        /** What may say who asks is kept apart, for who may know it; and not at all while they wish to stay unknown. */
        void add(Analysis analysis, String text, String part) {
            var covered = Covering.cover(text, requester);
            var told = analysis.words(covered);
            add(told, part);
            if (hidden || covered.equals(text)) return;
            var open = told.stream().map(word -> word.keys().base()).collect(Collectors.toSet());
            for (var word : analysis.words(text))
                if (!open.contains(word.keys().base())) keys.put(word.keys().personal(), part);
        }

        private void add(List<Analysis.Word> told, String part) {
            for (var word : told) {
                for (var key : word.keys().all())
                    keys.merge(key, part, (had, more) -> had.contains(more) ? had : had + more);
                words.putIfAbsent(word.keys().exact(), word);
            }
        }

        /** How many places it has: another part of a case that says the same word is another place. */
        int length() {
            return keys.values().stream().mapToInt(String::length).sum();
        }

        /** As PostgreSQL writes it; keys hold neither quotes nor backslashes. */
        String text() {
            var text = new StringBuilder(keys.size() * 16);
            keys.forEach((key, parts) -> {
                text.append('\'').append(key).append('\'');
                for (int i = 0; i < parts.length(); i++)
                    text.append(i == 0 ? ':' : ',').append(i + 1).append(parts.charAt(i));
                text.append(' ');
            });
            return text.toString();
        }
    }

    private record Before(Set<String> words, int length) {}

    private static final class Count {
        private final String term;
        private int cases;
        private String word = "";
        private String spelling = "";

        Count(String term) {
            this.term = term;
        }
    }

    private Map<Long, Draft> read(List<Long> caseIds) {
        var drafts = new LinkedHashMap<Long, Draft>();
        var requesters = new HashMap<Long, Person>();
        jdbc.sql("""
                select case_id, service_id, agency_id, department_id, requester_id, confidential, identity_hidden, subject, text, place, submitted_at
                  from cases.cases c where case_id = any (:ids)
                   and not exists (select from cases.erased e where e.case_id = c.case_id)
                """).param("ids", caseIds.toArray(Long[]::new)).query((ResultSet row) -> {
            var requester = requesters.computeIfAbsent(row.getLong("requester_id"), people::get);
            var draft = draft(row, requester.name());
            drafts.put(draft.caseId, draft);
            draft.mark(marks.ofPhone(requester.phone()));
            for (var mark : marks.ofName(requester.name())) draft.mark(mark);
        });
        jdbc.sql("select case_id, text from cases.message where case_id = any (:ids) order by case_id, message_id")
                .param("ids", caseIds.toArray(Long[]::new))
                .query((ResultSet row) -> {
                    var draft = drafts.get(row.getLong("case_id"));
                    if (draft != null) draft.add(analysis, row.getString("text"), "C");
                });
        answers.wordsOf(caseIds).forEach((id, words) -> {
            var draft = drafts.get(id);
            if (draft != null) for (var each : words) draft.add(analysis, each, "B");
        });
        return drafts;
    }

    private Draft draft(ResultSet row, String requester) throws SQLException {
        var at = Moments.get(row, "submitted_at");
        var draft = new Draft(
                row.getLong("case_id"),
                at,
                row.getBoolean("confidential"),
                row.getBoolean("identity_hidden"),
                requester);
        draft.mark(Marks.ofAgency(row.getLong("agency_id")));
        draft.mark(Marks.ofDepartment(row.getLong("department_id")));
        draft.mark(Marks.ofService(row.getLong("service_id")));
        for (var span : Span.values()) draft.mark(span.mark(at));
        draft.add(analysis, row.getString("subject"), "A");
        draft.add(analysis, row.getString("text"), "B");
        draft.add(analysis, Objects.requireNonNullElse(row.getString("place"), ""), "B");
        return draft;
    }

    private Map<Long, Before> keysOf(List<Long> caseIds) {
        var before = new HashMap<Long, Before>();
        jdbc.sql("""
                select case_id, tsvector_to_array(words) as keys,
                       (select coalesce(sum(cardinality(positions)), 0) from unnest(words)) as places
                  from search.document where case_id = any (:ids) for update
                """).param("ids", caseIds.toArray(Long[]::new)).query((ResultSet row) -> {
            var keys = (String[]) row.getArray("keys").getArray();
            before.put(row.getLong("case_id"), new Before(new HashSet<>(Arrays.asList(keys)), row.getInt("places")));
        });
        return before;
    }

    private static void count(Map<String, Count> counts, Draft draft, Set<String> before) {
        for (var key : draft.keys.keySet()) {
            if (before.contains(key)) continue;
            var count = counts.computeIfAbsent(key, Count::new);
            count.cases++;
            var word = draft.words.get(key);
            if (word != null && !draft.confidential && isSuggested(word)) {
                count.word = word.keys().base();
                count.spelling = word.spelling();
            }
        }
        for (var key : before) if (!draft.keys.containsKey(key)) counts.computeIfAbsent(key, Count::new).cases--;
        if (before.isEmpty()) counts.computeIfAbsent(Vocabulary.ALL, Count::new).cases++;
    }

    private static boolean isSuggested(Analysis.Word word) {
        var base = word.keys().base();
        return base.length() >= 3 && base.chars().allMatch(Character::isLetter);
    }

    private void store(List<Draft> drafts) {
        if (drafts.isEmpty()) return;
        jdbc.sql("""
                insert into search.document (case_id, submitted_at, words)
                select case_id, at, words::tsvector
                  from unnest(:ids::bigint[], :ats::timestamptz[], :words::text[]) as t (case_id, at, words)
                on conflict (case_id) do update set words = excluded.words
                """)
                .param("ids", drafts.stream().map(draft -> draft.caseId).toArray(Long[]::new))
                .param(
                        "ats",
                        drafts.stream()
                                .map(draft -> draft.submittedAt.toString())
                                .toArray(String[]::new))
                .param("words", drafts.stream().map(Draft::text).toArray(String[]::new))
                .update();
    }

    /** In the order of the terms, so that two who write never wait for each other in a ring. */
    private void count(Map<String, Count> counts) {
        var moved = counts.values().stream()
                .filter(count -> count.cases != 0)
                .sorted((one, other) -> one.term.compareTo(other.term))
                .toList();
        if (moved.isEmpty()) return;
        jdbc.sql("""
                insert into search.term (term, cases, word, spelling)
                select term, cases, nullif(word, ''), nullif(spelling, '')
                  from unnest(:terms::text[], :cases::integer[], :words::text[], :spellings::text[])
                       as t (term, cases, word, spelling)
                on conflict (term) do update
                   set cases = term.cases + excluded.cases, word = coalesce(term.word, excluded.word),
                       spelling = coalesce(term.spelling, excluded.spelling)
                """)
                .param("terms", moved.stream().map(count -> count.term).toArray(String[]::new))
                .param("cases", moved.stream().map(count -> count.cases).toArray(Integer[]::new))
                .param("words", moved.stream().map(count -> count.word).toArray(String[]::new))
                .param("spellings", moved.stream().map(count -> count.spelling).toArray(String[]::new))
                .update();
        var gone = moved.stream()
                .filter(count -> count.cases < 0)
                .map(count -> count.term)
                .toArray(String[]::new);
        if (gone.length > 0)
            jdbc.sql("delete from search.term where term = any (:terms) and cases <= 0")
                    .param("terms", gone)
                    .update();
    }
}
