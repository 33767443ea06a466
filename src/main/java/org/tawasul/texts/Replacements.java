package org.tawasul.texts;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.database.AfterCommit;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Language;
import org.tawasul.language.Texts;
import org.tawasul.language.Texts.Replaced;

/** What stands in place of the delivered texts; a change made on another node holds within a minute. */
@Repository
class Replacements implements SmartInitializingSingleton {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Texts texts;
    private final LoadingCache<String, Held> held =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> load());

    Replacements(JdbcClient jdbc, Journal journal, Texts texts) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.texts = texts;
    }

    private record Held(Map<Language, Map<String, String>> patterns, Replaced compiled) {}

    @Override
    public void afterSingletonsInstantiated() {
        texts.replaceBy(() -> held.get("all").compiled());
    }

    /** The pattern that holds now. */
    String patternOf(Language language, String key) {
        return find(language, key).orElseGet(() -> texts.patternOf(language, key));
    }

    boolean isReplaced(String key) {
        for (var language : Language.values()) if (find(language, key).isPresent()) return true;
        return false;
    }

    private Optional<String> find(Language language, String key) {
        return Optional.ofNullable(
                held.get("all").patterns().getOrDefault(language, Map.of()).get(key));
    }

    /** The number of a text in the journal; empty when it was never changed. */
    Optional<Long> findId(String key) {
        return jdbc.sql("select text_id from texts.replacement where key = :key")
                .param("key", key)
                .query(Long.class)
                .optional();
    }

    /**
     * What equals the delivered text replaces nothing, and what changes nothing is not written down.
     *
     * @param pattern null for as delivered
     */
    @Transactional
    public void replace(String key, Language language, @Nullable String pattern, Instant at, Actor by) {
        long id = jdbc.sql("""
                insert into texts.replacement (key) values (:key)
                on conflict (key) do update set key = excluded.key returning text_id
                """).param("key", key).query(Long.class).single();
        var wanted = texts.patternOf(language, key).equals(pattern) ? null : pattern;
        var before = jdbc.sql("select " + language.code() + " from texts.replacement where text_id = :id")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElseGet(() -> texts.patternOf(language, key));
        if (before.equals(wanted == null ? texts.patternOf(language, key) : wanted)) return;
        jdbc.sql("update texts.replacement set " + language.code() + " = :pattern where text_id = :id")
                .param("pattern", wanted)
                .param("id", id)
                .update();
        journal.append(TextChanged.SUBJECT, id, new TextChanged(key, language.code(), before, wanted), at, by);
        AfterCommit.run(held::invalidateAll);
    }

    private Held load() {
        var patterns = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) patterns.put(language, new HashMap<>());
        jdbc.sql("select key, ar, en from texts.replacement").query(row -> {
            for (var language : Language.values()) {
                var pattern = row.getString(language.code());
                var own = patterns.get(language);
                if (pattern != null && own != null) own.put(row.getString("key"), pattern);
            }
        });
        return new Held(patterns, Replaced.of(patterns));
    }
}
