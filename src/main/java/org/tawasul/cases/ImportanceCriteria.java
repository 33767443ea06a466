package org.tawasul.cases;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.cases.events.CriterionChanged;
import org.tawasul.database.AfterCommit;
import org.tawasul.database.Moments;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;

/**
 * The published criteria of importance. High has as many as the nation wants, low and ordinary one each. Few and on every
 * page of a triage, so held in memory; a change made on another node is seen within a minute.
 */
@Repository
public class ImportanceCriteria {
    private static final String SUBJECT = "importance-criterion";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final LoadingCache<String, List<ImportanceCriterion>> held =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> load());

    ImportanceCriteria(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Those that are retired too, the most important first. */
    public List<ImportanceCriterion> list() {
        return held.get("all");
    }

    /** Those that may be chosen. */
    public List<ImportanceCriterion> of(int importance) {
        return list().stream()
                .filter(each -> each.importance() == importance && !each.retired())
                .toList();
    }

    /** The chosen one, or the only one that there is; empty when several could apply and none was chosen. */
    public Optional<ImportanceCriterion> of(int importance, String chosen) {
        var possible = of(importance);
        if (possible.size() == 1) return Optional.of(possible.getFirst());
        return possible.stream().filter(each -> each.code().equals(chosen)).findFirst();
    }

    public Optional<ImportanceCriterion> find(long id) {
        return list().stream().filter(each -> each.id() == id).findFirst();
    }

    /** What a triage recorded. */
    public Optional<ImportanceCriterion> find(String code) {
        return list().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** A new one makes a case high. */
    @Transactional
    public void add(Name text, Instant at, Actor by) {
        long id = jdbc.sql("""
                insert into cases.importance_criterion (code, importance, place, ar, en)
                select 'C' || (max(criterion_id) + 1), :high, max(place) + 1, :ar, :en from cases.importance_criterion
                returning criterion_id
                """)
                .param("high", ImportanceCriterion.HIGH)
                .param("ar", text.ar())
                .param("en", text.en())
                .query(Long.class)
                .single();
        changed(id, null, text, at, by);
    }

    @Transactional
    public void change(ImportanceCriterion criterion, Name text, Instant at, Actor by) {
        if (criterion.text().equals(text)) return;
        jdbc.sql("update cases.importance_criterion set ar = :ar, en = :en where criterion_id = :id")
                .param("ar", text.ar())
                .param("en", text.en())
                .param("id", criterion.id())
                .update();
        changed(criterion.id(), criterion.text(), text, at, by);
    }

    /** False when it is the last of its importance: none would be left to choose. */
    @Transactional
    public boolean retire(ImportanceCriterion criterion, Instant at, Actor by) {
        // All of its importance, so that of two that are retired at once one stays.
        jdbc.sql(
                        "select 1 from cases.importance_criterion where importance = :importance order by criterion_id for update")
                .param("importance", criterion.importance())
                .query(Integer.class)
                .list();
        int changed = jdbc.sql("""
                update cases.importance_criterion set retired_at = :at
                 where criterion_id = :id and retired_at is null
                   and exists (select from cases.importance_criterion other
                                where other.importance = :importance and other.criterion_id <> :id and other.retired_at is null)
                """)
                .param("at", Moments.bound(at))
                .param("id", criterion.id())
                .param("importance", criterion.importance())
                .update();
        if (changed > 0) changed(criterion.id(), criterion.text(), null, at, by);
        return changed > 0;
    }

    @Transactional
    public void offerAgain(ImportanceCriterion criterion, Instant at, Actor by) {
        int changed = jdbc.sql(
                        "update cases.importance_criterion set retired_at = null where criterion_id = :id and retired_at is not null")
                .param("id", criterion.id())
                .update();
        if (changed > 0) changed(criterion.id(), null, criterion.text(), at, by);
    }

    private void changed(long id, @Nullable Name before, @Nullable Name after, Instant at, Actor by) {
        journal.append(SUBJECT, id, new CriterionChanged(id, before, after), at, by);
        AfterCommit.run(held::invalidateAll);
    }

    private List<ImportanceCriterion> load() {
        return jdbc.sql("""
                select criterion_id, code, importance, ar, en, retired_at is not null as retired
                  from cases.importance_criterion order by importance desc, place, criterion_id
                """)
                .query((row, number) -> new ImportanceCriterion(
                        row.getLong("criterion_id"),
                        row.getString("code"),
                        row.getInt("importance"),
                        new Name(row.getString("ar"), row.getString("en")),
                        row.getBoolean("retired")))
                .list();
    }
}
