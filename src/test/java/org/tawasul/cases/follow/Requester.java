package org.tawasul.cases.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.Cast;
import org.tawasul.Visitor;
import org.tawasul.cases.Case;
import org.tawasul.identity.As;
import org.tawasul.identity.OverheardMessages;
import org.tawasul.language.Language;
import org.tawasul.people.People;
import org.tawasul.people.Person;
import org.tawasul.secrets.Envelopes;

/** Somebody new, with a phone that no other test uses, a case, and a browser without JavaScript. */
final class Requester {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(10);

    final String phone = As.somePhone();
    final Case complaint;
    final Visitor browser;
    private final OverheardMessages sms;
    private final JdbcClient jdbc;
    private final Envelopes envelopes;

    private Requester(
            As as, Cast cast, People people, OverheardMessages sms, JdbcClient jdbc, Envelopes envelopes, Instant at) {
        var person = people.register(
                new People.Registration(
                        Person.Kind.INDIVIDUAL, "مريم أحمد", phone, null, Person.Residency.CITIZEN, null, Language.AR),
                at);
        this.complaint = cast.complaint(cast.rubbish, person, "لم تُجمع القمامة في شارعنا", at);
        this.browser = as.guest();
        this.sms = sms;
        this.jdbc = jdbc;
        this.envelopes = envelopes;
    }

    /** Makes them. */
    @Component
    static class Requesters {
        private final As as;
        private final Cast cast;
        private final People people;
        private final OverheardMessages sms;
        private final JdbcClient jdbc;
        private final Envelopes envelopes;

        Requesters(As as, Cast cast, People people, OverheardMessages sms, JdbcClient jdbc, Envelopes envelopes) {
            this.as = as;
            this.cast = cast;
            this.people = people;
            this.sms = sms;
            this.jdbc = jdbc;
            this.envelopes = envelopes;
        }

        Requester withComplaint(Instant at) {
            return new Requester(as, cast, people, sms, jdbc, envelopes, at);
        }
    }

    String page() {
        return "/track/" + complaint.reference();
    }

    /** The whole way from the reference to the case. */
    HttpResponse<String> track() {
        int before = codesSent();
        askForCode();
        return browser.follow(browser.post("/track/code", "code", nextCode(before + 1)));
    }

    void askForCode() {
        browser.get("/track");
        var sent = browser.post("/track", "reference", complaint.reference().grouped(), "phone", phone);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        browser.follow(sent);
    }

    String nextCode() {
        return nextCode(1);
    }

    /** The SMS goes when the answer has gone, so it is waited for. */
    String nextCode(int number) {
        var until = Instant.now().plus(PATIENCE);
        while (codesSent() < number) {
            if (Instant.now().isAfter(until)) throw new AssertionError("No SMS came");
            LockSupport.parkNanos(POLL.toNanos());
        }
        return sms.lastCodeTo(phone);
    }

    /** As committed: the SMS may be heard a moment before its code is good. */
    private int codesSent() {
        return jdbc.sql("select count(*) from identity.code_sent where phone_key = :phone")
                .param("phone", envelopes.keyOf("phone", phone))
                .query(Integer.class)
                .single();
    }
}
