package org.tawasul.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.TawasulTest;
import org.tawasul.identity.As;
import org.tawasul.language.Language;
import org.tawasul.people.People;
import org.tawasul.people.Person;

/** What is sealed is read with its key, as what it was sealed as, and by nobody else. */
@TawasulTest
class EnvelopesTest {
    @Autowired
    Secrets secrets;

    @Autowired
    Envelopes envelopes;

    @Autowired
    List<Resealing> resealings;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsSealedIsOpenedAndNeverLooksTheSameTwice() {
        for (var text : List.of("+97333001122", "مريم@example.org", "x".repeat(300))) {
            var one = envelopes.seal("phone", text);
            assertThat(one).startsWith("~").doesNotContain(text).isNotEqualTo(envelopes.seal("phone", text));
            assertThat(envelopes.open("phone", one)).isEqualTo(text);
            assertThat(envelopes.isCurrent(one)).isTrue();
        }
        assertThat(envelopes.seal("phone", "")).isEmpty();
        assertThat(envelopes.open("phone", "+97333001122")).isEqualTo("+97333001122");
        assertThat(envelopes.isCurrent("+97333001122")).isFalse();
    }

    @Test
    void anEnvelopeInAnotherPlaceOrTouchedIsNotOpened() {
        var sealed = envelopes.seal("phone", "+97333001122");
        assertThatThrownBy(() -> envelopes.open("email", sealed)).isInstanceOf(IllegalStateException.class);
        var touched = sealed.substring(0, 30) + (sealed.charAt(30) == 'A' ? 'B' : 'A') + sealed.substring(31);
        assertThatThrownBy(() -> envelopes.open("phone", touched)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherKeyReadsWhatTheFirstSealedAndIsFoundByTheSameKey() {
        var next = new Envelopes(secrets, new EnvelopeSettings(2));
        var before = envelopes.seal("phone", "+97333001122");
        assertThat(next.open("phone", before)).isEqualTo("+97333001122");
        assertThat(next.isCurrent(before)).isFalse();
        var after = next.seal("phone", "+97333001122");
        assertThat(envelopes.open("phone", after)).isEqualTo("+97333001122");
        assertThat(next.keyOf("phone", "+97333001122")).isEqualTo(envelopes.keyOf("phone", "+97333001122"));
        assertThat(next.keyOf("phone", "+97333001122")).isNotEqualTo(next.keyOf("recipient", "+97333001122"));
    }

    @Test
    void whatWasKeptBeforeThereWereEnvelopesIsSealedAndThenFound() {
        var phone = As.somePhone();
        long person = people.register(
                new People.Registration(
                        Person.Kind.INDIVIDUAL,
                        "Kept Plain",
                        phone,
                        "plain" + phone.substring(1) + "@example.org",
                        phone.substring(3),
                        null,
                        null,
                        Language.EN),
                java.time.Instant.now());
        jdbc.sql(
                        "update people.person set phone = :phone, phone_key = null, email = :email, national_number = :number where person_id = :id")
                .param("phone", phone)
                .param("number", phone.substring(3))
                .param("email", "plain" + phone.substring(1) + "@example.org")
                .param("id", person)
                .update();
        jdbc.sql("""
                insert into notices.notice (once, kind, medium, recipient, language, text, created_at, next_try_at, state)
                values ('plain:' || :phone, 'notice.received', 'SMS', :phone, 'ar', 'x', now(), now(), 'SENT')
                """).param("phone", phone).update();
        jdbc.sql("""
                insert into intake.draft (draft_id, browser, case_id, answers, phone, updated_at, expires_at)
                values ('plain-' || right(:phone, 6), 'x', 1, jsonb_build_object('requester', jsonb_build_object('phone', :phone::text, 'email', 'a@example.org')), :phone, now(), now())
                """).param("phone", phone).update();
        assertThat(people.listOf(phone)).isEmpty();
        for (var each : resealings) while (each.reseal() > 0) Thread.onSpinWait();
        assertThat(people.listOf(phone)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(person);
            assertThat(found.email()).startsWith("plain");
            assertThat(found.nationalNumber()).isEqualTo(phone.substring(3));
        });
        for (var table : List.of("people.person", "notices.notice", "intake.draft"))
            assertThat(jdbc.sql("select count(*) from " + table
                                    + " t where replace(t::text, 'plain:' || :phone, '') like '%' || :digits || '%'")
                            .param("phone", phone)
                            .param("digits", phone.substring(3))
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        // Bring the parts that were put in by hand away again.
        jdbc.sql("delete from intake.draft where case_id = 1 and browser = 'x'").update();
    }
}
