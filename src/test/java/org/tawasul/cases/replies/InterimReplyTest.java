package org.tawasul.cases.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.identity.As;
import org.tawasul.journal.Subscriptions;

/** How it stands meanwhile: the requester hears of it at once, and nothing is over. */
@TawasulTest
class InterimReplyTest {
    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Assigning assigning;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anSmsSaysThatThereIsNewsAndLeadsToIt() {
        clock.is("2026-03-01T09:00");
        var complaint = cast.complaint(clock.instant());
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        var huda = as.officer(cast.huda);
        var address = "/staff/cases/" + complaint.reference();
        huda.get(address);
        var version = Integer.toString(cases.get(complaint.id()).version());
        var sent = huda.post(address + "/replies", "text", "طلبنا حاوية جديدة.", "version", version, "kind", "interim");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        subscriptions.catchUp();
        subscriptions.catchUp();
        assertThat(texts(complaint))
                .singleElement()
                .asString()
                .contains("بلدية الاختبار", "/track?reference=" + complaint.reference())
                .doesNotContain("/rate/", "طلبنا حاوية");
        var now = cases.get(complaint.id());
        assertThat(now.status().isOpen()).isTrue();
        assertThat(now.clocks()).isEqualTo(complaint.clocks());
        assertThat(as.citizen(Cast.MARYAMS_PHONE)
                        .get("/my/cases/" + complaint.reference())
                        .body())
                .contains("طلبنا حاوية جديدة.");
    }

    private List<String> texts(Case found) {
        return jdbc.sql("""
                select text from notices.notice
                 where case_id = :case and medium = 'SMS' and kind = 'notice.replied-interim'
                """)
                .param("case", found.id().value())
                .query(String.class)
                .list();
    }
}
