package org.tawasul.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.language.Language;
import org.tawasul.notices.Notice.Medium;
import org.tawasul.notices.events.MessageSent;
import org.tawasul.secrets.Envelopes;

/** Delivers with an operator that lies outside, played by hand. The year is far off, so that nothing else is due. */
@TawasulTest
class DispatcherTest {
    private static final Instant START = Instant.parse("2019-01-01T00:00:00Z");

    @Autowired
    Envelopes envelopes;

    @Autowired
    Outbox outbox;

    @Autowired
    Journal journal;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final List<String> carried = new ArrayList<>();
    private final Deque<CarrierException> refusals = new ArrayDeque<>();
    private Dispatcher dispatcher;
    private String once;

    @BeforeEach
    void queueOne() {
        jdbc.sql("update notices.notice set state = 'FAILED' where state = 'QUEUED'")
                .update();
        clock.is(START);
        dispatcher = new Dispatcher(
                outbox, new Posting(outbox, journal), List.of(new PlayedOperator()), clock, new NoticeSettings(false));
        once = "dispatch:" + System.nanoTime();
        outbox.add(
                new Outbox.Draft(
                        once, 0, "notice.code", Medium.EMAIL, "a@example.org", Language.AR, "رسالة", once, false),
                START);
    }

    @Test
    void whatIsAcceptedIsSentOnce() {
        dispatcher.dispatch();
        dispatcher.dispatch();
        assertThat(carried).containsExactly(once);
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void whatTellsARequesterOfTheirCaseStandsInTheJournal() {
        long caseId = 8_000_000_000_000L + System.nanoTime() % 1_000_000_000;
        for (boolean office : List.of(false, true))
            outbox.add(
                    new Outbox.Draft(
                            once + office,
                            caseId,
                            "notice.replied",
                            Medium.EMAIL,
                            "a@example.org",
                            Language.AR,
                            "رسالة",
                            once,
                            office),
                    START);
        dispatcher.dispatch();
        assertThat(journal.listOf(MessageSent.SUBJECT, caseId))
                .extracting(Entry::type, Entry::at)
                .containsExactly(tuple("MessageSent", START));
    }

    @Test
    void whatIsRefusedForNowWaitsLongerEachTime() {
        for (int i = 0; i < 3; i++) refusals.add(CarrierException.later("busy", new RuntimeException()));
        dispatcher.dispatch();
        assertThat(state()).isEqualTo("QUEUED");
        clock.passes(Duration.ofSeconds(9));
        dispatcher.dispatch();
        assertThat(refusals).hasSize(2);
        clock.passes(Duration.ofSeconds(1));
        dispatcher.dispatch();
        clock.passes(Duration.ofSeconds(59));
        dispatcher.dispatch();
        assertThat(refusals).hasSize(1);
        clock.passes(Duration.ofSeconds(1));
        dispatcher.dispatch();
        clock.passes(Duration.ofMinutes(5));
        dispatcher.dispatch();
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void patienceEnds() {
        for (int i = 0; i < 20; i++) refusals.add(CarrierException.later("down", new RuntimeException()));
        for (int i = 0; i < 10; i++) {
            dispatcher.dispatch();
            clock.passes(Duration.ofHours(7));
        }
        assertThat(state()).isEqualTo("FAILED");
        assertThat(refusals).hasSize(13);
    }

    @Test
    void whatCanNeverArriveIsGivenUpAtOnce() {
        refusals.add(CarrierException.never("no such number", new RuntimeException()));
        dispatcher.dispatch();
        assertThat(state()).isEqualTo("FAILED");
    }

    @Test
    void whatWasTakenByWhoDiedIsDueAgain() {
        assertThat(outbox.take(10, List.of(Medium.EMAIL), START)).hasSize(1);
        assertThat(outbox.take(10, List.of(Medium.EMAIL), START)).isEmpty();
        clock.passes(Outbox.LEASE);
        dispatcher.dispatch();
        assertThat(carried).containsExactly(once);
    }

    /** As it is outside of a demo country. */
    private Dispatcher forgetful() {
        var forgetting = new Outbox(jdbc, envelopes, false);
        return new Dispatcher(
                forgetting,
                new Posting(forgetting, journal),
                List.of(new PlayedOperator()),
                clock,
                new NoticeSettings(false));
    }

    @Test
    void aCodeIsForgottenOnceNobodyWaitsForIt() {
        assertThat(text()).isEqualTo(once);
        forgetful().dispatch();
        assertThat(carried).containsExactly(once);
        assertThat(text()).isEmpty();
    }

    @Test
    void aCodeThatCannotArriveIsForgottenToo() {
        refusals.add(CarrierException.never("no such number", new RuntimeException()));
        forgetful().dispatch();
        assertThat(text()).isEmpty();
    }

    private String text() {
        return jdbc.sql("select text from notices.notice where once = :once")
                .param("once", once)
                .query(String.class)
                .single();
    }

    private String state() {
        return jdbc.sql("select state from notices.notice where once = :once")
                .param("once", once)
                .query(String.class)
                .single();
    }

    private final class PlayedOperator implements Carrier {
        @Override
        public Medium medium() {
            return Medium.EMAIL;
        }

        @Override
        public @Nullable String carry(Notice notice) throws CarrierException {
            var refusal = refusals.poll();
            if (refusal != null) throw refusal;
            carried.add(notice.text());
            return null;
        }
    }
}
