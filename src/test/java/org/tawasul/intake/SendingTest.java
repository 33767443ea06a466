package org.tawasul.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.cases.Cases;
import org.tawasul.identity.OverheardMessages;
import org.tawasul.people.People;

@TawasulTest
class SendingTest {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    ReadyDrafts ready;

    @Autowired
    Discarding discarding;

    @Autowired
    OverheardMessages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void clickedManyTimesAtOnceItIsOneCaseAndOneConfirmation() throws Exception {
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", "test-leak");
        writer.writesUpToTheCheck().open("check");
        Callable<HttpResponse<String>> click = () -> writer.visitor.post(writer.address("check"));

        List<Future<HttpResponse<String>>> clicks;
        try (var thumbs = Executors.newVirtualThreadPerTaskExecutor()) {
            clicks = thumbs.invokeAll(List.of(click, click, click, click, click, click));
        }

        for (var one : clicks) assertThat(Writer.to(one.get())).isEqualTo(writer.address("done"));
        var reference = Writer.referenceIn(writer.open("done").body());
        var found = cases.find(reference).orElseThrow();
        assertThat(found.version()).isEqualTo(1);
        assertThat(cases.listOf(List.of(found.matter().requesterId()), 10)).hasSize(1);
        assertThat(Writer.to(writer.visitor.post(writer.address("check")))).isEqualTo(writer.address("done"));
        assertThat(Writer.to(writer.open("text"))).isEqualTo(writer.address("done"));
    }

    @Test
    void theLastClickTakesThreeStatements() {
        people.typeOf(cast.maryam); // remembered from when they said who they are, a page before
        for (var draft : ready.prepare(2, cast.leak, cast.maryam, "الماء يتسرب من أنبوب.", clock.instant())) {
            var visitor = visitorWith(draft);
            visitor.get(draft.address());
            try (var statements = new Statements()) {
                assertThat(Writer.to(visitor.post(draft.address()))).endsWith("/done");
                assertThat(statements.ofTheRequestWith("submitted_at = ")).hasSize(3);
            }
        }
    }

    @Test
    void afterSendingOnlyTheConfirmationIsKeptAndThatNotForEver() {
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", "test-leak");
        writer.writesUpToTheCheck().send();

        var kept = jdbc.sql("select answers::text from intake.draft where draft_id = :id")
                .param("id", writer.draft())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("مقطوع", "مريم");

        discarding.sweep(clock.instant());
        assertThat(writer.open("done").statusCode()).isEqualTo(200);
        discarding.sweep(clock.instant().plus(Drafts.CONFIRMED).plusSeconds(1));
        assertThat(writer.open("done").statusCode()).isEqualTo(404);
    }

    @Test
    void preparedDraftsAreSentAsABrowserDoes() {
        var draft = ready.prepare(1, cast.leak, cast.maryam, "الماء يتسرب من أنبوب أمام بيتنا.", clock.instant())
                .getFirst();
        var visitor = visitorWith(draft);
        visitor.get(draft.address());
        var done = visitor.follow(visitor.post(draft.address()));
        assertThat(cases.find(Writer.referenceIn(done.body())))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(draft.caseId()));
    }

    private Visitor visitorWith(ReadyDrafts.Ready draft) {
        return new Visitor(port).carrying("drafts", draft.cookie().substring("drafts=".length()));
    }
}
