package org.tawasul.cases.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Channel;
import org.tawasul.cases.Place;
import org.tawasul.cases.Submission;
import org.tawasul.cases.Submitting;
import org.tawasul.cases.Triaging;
import org.tawasul.catalogue.Kind;
import org.tawasul.identity.As;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Language;

/** Likely duplicates as the staff see them, and what the look-up reads. */
@TawasulTest
class DuplicatesTest {
    private static final double METRE = 1 / 111_195.0;
    private static final AtomicInteger SPOTS = new AtomicInteger();

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Submitting submitting;

    @Autowired
    Assigning assigning;

    @Autowired
    Triaging triaging;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Duplicates duplicates;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private double spot;

    /** Each test at a spot of its own, for all tests share one country. */
    @BeforeEach
    void somewhereElse() {
        clock.is("2026-03-01T09:00");
        spot = 25.6 + SPOTS.incrementAndGet() * 0.02;
    }

    @Test
    void theOfficerSeesWhatMadeACaseLikely() {
        var first = complain(cast.rubbish, "حاوية ممتلئة", "الحاوية عند المسجد الكبير تفيض", 0);
        clock.passes(Duration.ofDays(2));
        var second = complain(cast.rubbish, "قمامة في الشارع", "حاوية المسجد لم تُفرَّغ", 34);
        complain(cast.rubbish, "حاوية أخرى بعيدة", "في حي آخر", 4_000);
        subscriptions.catchUp();
        var huda = as.officer(cast.huda);
        var page = huda.get("/staff/cases/" + second.reference()).body();
        assertThat(page)
                .contains(
                        "يرجَّح أنها في الأمر نفسه",
                        first.reference().grouped(),
                        "الخدمة نفسها",
                        "على بعد 34 مترًا",
                        "قبلها بيومين",
                        "حاوية، المسجد",
                        "كلمات:")
                .doesNotContain("حاوية أخرى بعيدة");
        huda.get("/staff/cases/" + first.reference() + "/merging");
        var merged = huda.post(
                "/staff/cases/" + first.reference() + "/followers",
                "case",
                second.reference().value());
        assertThat(huda.follow(merged).body()).contains("تتبعها حالة أخرى واحدة");
        var third = complain(cast.rubbish, "الحاوية من جديد", "الحاوية نفسها عند المسجد", 30);
        subscriptions.catchUp();
        assertThat(huda.get("/staff/cases/" + third.reference()).body())
                .as("whom it would follow, once")
                .contains(first.reference().grouped())
                .doesNotContain(second.reference().grouped());
    }

    @Test
    void nobodyIsShownWhatTheyMayNotSee() {
        var rubbish = complain(cast.rubbish, "حاوية ممتلئة", "الحاوية تفيض", 0);
        var leak = complain(cast.leak, "تسرب قرب الحاوية", "الماء قرب الحاوية", 5);
        var secret = complain(cast.secret, "موظف عند الحاوية", "الحاوية تُهمل", 5);
        var trees = complain(cast.trees, "شجرة عند الحاوية", "شجرة فوق الحاوية", 5);
        subscriptions.catchUp();
        var huda =
                as.officer(cast.huda).get("/staff/cases/" + rubbish.reference()).body();
        assertThat(huda)
                .doesNotContain(
                        leak.reference().grouped(),
                        secret.reference().grouped(),
                        trees.reference().grouped());
        var layla = as.officer(cast.layla)
                .get("/staff/cases/" + rubbish.reference())
                .body();
        assertThat(layla)
                .contains(trees.reference().grouped())
                .doesNotContain(leak.reference().grouped(), secret.reference().grouped());
    }

    @Test
    void aCaseThatWasSortedAnewIsFoundUnderItsNewService() {
        var one = complain(cast.trees, "قمامة", "قمامة", 0);
        triaging.triage(one.id(), cast.layla, cast.rubbish, 2, clock.instant());
        subscriptions.catchUp();
        assertThat(jdbc.queryForObject(
                        "select service_id from cases.trait where case_id = ?",
                        Long.class,
                        one.id().value()))
                .isEqualTo(cast.rubbish);
    }

    @Test
    void theOriginalIsAmongTheFirst() {
        var original = complain(cast.rubbish, "حاوية ممتلئة", "الحاوية تفيض عند المخبز", 0);
        for (int i = 1; i <= 30; i++) complain(cast.rubbish, "كنس الشارع", "الشارع يحتاج إلى كنس", 20 + i * 3);
        clock.passes(Duration.ofHours(5));
        var again = complain(cast.rubbish, "حاوية", "عند المخبز حاوية تفيض", 8);
        subscriptions.catchUp();
        assertThat(duplicates.rank(again)).startsWith(original.id());
    }

    @Test
    void aLookUpReadsAlongItsIndexesOnly() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.update("""
                    insert into cases.trait (case_id, service_id, cell, latitude, longitude, place_key, words, place_words, submitted_at)
                    select 8000000000 + n, n % 40, case when n % 5 > 0 then n % 700 else 0 end, 26, 50, case when n % 3 = 0 then n % 50 end,
                           '{1,2,3}', '{4}', timestamptz '2026-03-01 06:00Z' - n * interval '3 minutes'
                      from generate_series(1, 30000) n
                    """);
            jdbc.update("""
                    insert into cases.cases (
                      case_id, kind, status, service_id, agency_id, department_id, channel, language, requester_id, subject,
                      text, submitted_at, due_at, agency_since, agency_due_at, version, digest)
                    select case_id, 'COMPLAINT', 'ASSIGNED', service_id, 900000, 900000, 'WEB', 'ar', 1, 'موضوع', 'نص',
                           submitted_at, submitted_at, submitted_at, submitted_at, 1, ''
                      from cases.trait where case_id > 8000000000
                    """);
            jdbc.execute("analyze cases.trait");
            jdbc.execute("analyze cases.cases");
            for (var mode : List.of("force_generic_plan", "force_custom_plan")) {
                var plan = plan(mode);
                assertThat(plan)
                        .as(plan)
                        .doesNotContain("Seq Scan on trait", "Seq Scan on cases")
                        .contains("trait_by_cell", "trait_by_service", "trait_by_place", "cases_pkey");
                var read = Pattern.compile("(?:Scan|Scan Backward) using \\w+ on trait t.*rows=([\\d.]+) loops")
                        .matcher(plan)
                        .results()
                        .mapToDouble(result -> Double.parseDouble(result.group(1)))
                        .max()
                        .orElseThrow();
                assertThat(read).as(plan).isLessThanOrEqualTo(80);
            }
        });
    }

    private String plan(String mode) {
        var types =
                "prepare looked_up (bigint[], timestamptz, timestamptz, timestamptz, bigint, bigint, int, bigint, bigint) as ";
        var sql = Traits.CANDIDATES
                .replaceAll(":cells\\b", "\\$1")
                .replaceAll(":from\\b", "\\$2")
                .replaceAll(":at\\b", "\\$3")
                .replaceAll(":to\\b", "\\$4")
                .replaceAll(":service\\b", "\\$5")
                .replaceAll(":cell\\b", "\\$6")
                .replaceAll(":pointless\\b", "\\$7")
                .replaceAll(":place\\b", "\\$8")
                .replaceAll(":self\\b", "\\$9");
        jdbc.execute("set local plan_cache_mode = " + mode);
        jdbc.execute(types + sql);
        try {
            return String.join("\n", jdbc.queryForList("""
                    explain (analyze, timing off) execute looked_up (
                      '{1,2,3,4,5,6,7,8,9}', '2025-09-01 06:00Z', '2026-02-01 06:00Z', '2026-08-01 06:00Z', 5, 5, 30, 7, 0)
                    """, String.class));
        } finally {
            jdbc.execute("deallocate looked_up");
        }
    }

    private Case complain(long service, String subject, String text, double metres) {
        var plain = cast.submission(service, cast.hassan, subject);
        return submitting.submit(
                new Submission(
                        plain.id(),
                        Kind.COMPLAINT,
                        Channel.WEB,
                        Language.AR,
                        service,
                        0,
                        cast.hassan,
                        subject,
                        text,
                        Place.of(spot + metres * METRE, 50.6, null),
                        List.of()),
                clock.instant());
    }
}
