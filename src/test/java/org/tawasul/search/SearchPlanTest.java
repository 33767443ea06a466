package org.tawasul.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.agencies.Officer;
import org.tawasul.search.Candidates.Bound;

/**
 * With 30,000 documents of which every second has one word, what a search reads stays small: it looks along the index, in a
 * span of days that holds few of them. Asked of the database after the product's own statements; the documents are thrown
 * away with their transaction.
 */
@TawasulTest
class SearchPlanTest {
    private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");
    private static final int DOCUMENTS = 30_000;

    @Autowired
    Candidates candidates;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Cast cast;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aCommonWordIsLookedForInTheLatestDaysFirst() {
        withManyDocuments(() -> {
            for (var officer : List.of(cast.noora, cast.layla, cast.huda)) {
                var read = reading(officer, "'~شائع'", DOCUMENTS / 2);
                assertThat(read.whole()).as(officer.username()).isZero();
                assertThat(read.found()).as(officer.username()).isEqualTo(Candidates.MOST);
                assertThat(read.fetched()).as(officer.username()).isLessThan(10 * Candidates.MOST);
            }
        });
    }

    @Test
    void aRareWordIsFoundHoweverLongAgo() {
        withManyDocuments(() -> {
            var read = reading(cast.noora, "'~نادر'", 3);
            assertThat(read.whole()).isZero();
            assertThat(read.found()).isEqualTo(3);
            assertThat(read.fetched()).isLessThan(10);
        });
    }

    @Test
    void whatIsFoundIsRankedWithoutReadingOthers() {
        withManyDocuments(() -> {
            var question = Question.of("شائع", new Analysis(), false);
            long before = fetched();
            long whole = scans();
            candidates.rank(Set.of(8_000_000_001L, 8_000_000_002L), question, Map.of(), DOCUMENTS);
            assertThat(scans() - whole).isZero();
            assertThat(fetched() - before).isLessThanOrEqualTo(2);
        });
    }

    private record Read(int found, long fetched, long whole) {}

    private Read reading(Officer officer, String query, long most) {
        long fetched = fetched();
        long whole = scans();
        var before = new Bound(NOW, 0);
        var counts = vocabulary.count(Candidates.marks(officer, SearchFilter.NONE, before));
        var found = candidates.list(query, Candidates.Matches.atMost(most), officer, SearchFilter.NONE, before, counts);
        return new Read(found.candidates().size(), fetched() - fetched, scans() - whole);
    }

    private long fetched() {
        return number("select pg_stat_get_xact_tuples_fetched('search.document'::regclass::oid)");
    }

    /** How often the table was read from its beginning to its end. */
    private long scans() {
        return number("select pg_stat_get_xact_numscans('search.document'::regclass::oid)");
    }

    private long number(String sql) {
        var number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    /** Over two years, all of the cleaning department; every second has the common word, three have the rare one. */
    private void withManyDocuments(Runnable looking) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.update("""
                    insert into cases.cases (
                      case_id, kind, status, service_id, agency_id, department_id, channel, language, requester_id, subject,
                      text, submitted_at, due_at, agency_since, agency_due_at, version, digest)
                    select 8000000000 + n, 'COMPLAINT', 'CLOSED', ?, ?, ?, 'WEB', 'ar', 1, 'موضوع', 'نص', at, at, at, at, 1, ''
                      from (select n, timestamptz '2026-03-01 05:00Z' - n * interval '35 minutes' as at
                              from generate_series(1, ?) n) made
                    """, cast.rubbish, cast.municipality, cast.cleaning, DOCUMENTS);
            jdbc.update("""
                    insert into search.document (case_id, submitted_at, words)
                    select case_id, submitted_at,
                           array_to_tsvector(array_remove(array[
                             '~كلام', '@a' || agency_id, '@d' || department_id, '@s' || service_id,
                             case when case_id % 2 = 0 then '~شائع' end, case when case_id % 10000 = 1 then '~نادر' end,
                             '@e' || day, '@f' || day / 8, '@g' || day / 64, '@h' || day / 512], null))
                      from (select *, floor(extract(epoch from submitted_at) / 86400)::bigint as day
                              from cases.cases where case_id > 8000000000) c
                    """);
            jdbc.update("""
                    insert into search.term (term, cases)
                    select word, ndoc from ts_stat('select words from search.document where case_id > 8000000000')
                    union all select '@', ?
                    on conflict (term) do update set cases = term.cases + excluded.cases
                    """, DOCUMENTS);
            jdbc.execute("analyze cases.cases");
            jdbc.execute("analyze search.document");
            looking.run();
        });
    }
}
