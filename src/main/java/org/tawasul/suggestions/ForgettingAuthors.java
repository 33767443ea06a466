package org.tawasul.suggestions;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Covering;
import org.tawasul.cases.erasure.CaseTraces;
import org.tawasul.cases.erasure.Forgotten;
import org.tawasul.people.Person;
import org.tawasul.people.PersonTraces;

/**
 * Of an erased suggestion the way it went stays, and what the agency told everybody of what it did, without its author in
 * it. Whom an erased person supported keeps the support, which is nobody's from then on.
 */
@Component
class ForgettingAuthors implements CaseTraces, PersonTraces {
    /** Where the agency's own words stand, with what names their row; the author may be named in them. */
    private static final List<List<String>> WORDS = List.of(
            List.of("suggestions.suggestion", "words"),
            List.of("suggestions.milestone", "name", "delay_reason", "change"),
            List.of(
                    "suggestions.publication",
                    "title_ar",
                    "title_en",
                    "change_ar",
                    "change_en",
                    "before_ar",
                    "before_en",
                    "after_ar",
                    "after_en"));

    private final JdbcClient jdbc;
    private final Votes votes;

    ForgettingAuthors(JdbcClient jdbc, Votes votes) {
        this.jdbc = jdbc;
        this.votes = votes;
    }

    @Override
    public void forget(Forgotten forgotten) {
        long id = forgotten.id().value();
        var joined = jdbc.sql("""
                update suggestions.suggestion
                   set shown = false, named = false, words = case when words is not null then :cover end
                 where case_id = :case
                returning case_id
                """)
                .param("cover", Covering.COVER)
                .param("case", id)
                .query(Long.class)
                .optional();
        if (joined.isEmpty()) return;
        for (var each : listJoined(id)) for (var words : WORDS) cover(words, each, forgotten);
    }

    /** It, what it joined, and what joined it: they are told the same. */
    private List<Long> listJoined(long id) {
        return jdbc.sql("""
                select case_id from suggestions.suggestion where case_id = :case or joined_to = :case
                union select joined_to from suggestions.suggestion where case_id = :case and joined_to is not null
                """).param("case", id).query(Long.class).list();
    }

    private void cover(List<String> words, long id, Forgotten forgotten) {
        var table = words.getFirst();
        for (var column : words.subList(1, words.size())) {
            var said = jdbc.sql("select distinct " + column + " from " + table + " where case_id = :case and " + column
                            + " is not null")
                    .param("case", id)
                    .query(String.class)
                    .list();
            for (var each : said) {
                var covered = forgotten.cover(each);
                if (covered.equals(each)) continue;
                jdbc.sql("update " + table + " set " + column + " = :covered where case_id = :case and " + column
                                + " = :said")
                        .param("covered", covered)
                        .param("case", id)
                        .param("said", each)
                        .update();
            }
        }
    }

    @Override
    public void forget(Person person, boolean shared, Instant at) {
        if (!shared) votes.disown(person.phone());
    }
}
