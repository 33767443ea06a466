package org.tawasul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.identity.PhoneCodes.Expired;
import org.tawasul.identity.PhoneCodes.Sent;
import org.tawasul.identity.PhoneCodes.TooMany;
import org.tawasul.identity.PhoneCodes.Verified;
import org.tawasul.identity.PhoneCodes.Wait;
import org.tawasul.identity.PhoneCodes.Wrong;
import org.tawasul.language.Digits;
import org.tawasul.language.Language;
import org.tawasul.secrets.Envelopes;

@TawasulTest
class PhoneCodesTest {
    private static final ClientAddress HOME = new ClientAddress("192.0.2.1");

    @Autowired
    Envelopes envelopes;

    @Autowired
    PhoneCodes codes;

    @Autowired
    OverheardMessages messages;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    String phone;
    String binding;

    @BeforeEach
    void somebody() {
        clock.is("2026-03-01T09:00");
        phone = As.somePhone();
        binding = "test:" + Tokens.fresh();
    }

    @Test
    void theCodeThatWasSentIsVerifiedOnce() {
        assertThat(send()).isEqualTo(new Sent());
        var code = messages.lastCodeTo(phone);
        assertThat(codes.verify(phone, binding, code)).isEqualTo(new Verified());
        assertThat(codes.verify(phone, binding, code)).isEqualTo(new Expired());
    }

    @Test
    void theSmsIsShortAndInTheReadersLanguage() {
        send();
        var arabic = messages.listTo(phone).getLast();
        assertThat(arabic.text())
                .startsWith("رمزك في تواصل: ")
                .contains("10 دقائق")
                .hasSizeLessThanOrEqualTo(70);
        clock.passes(Duration.ofMinutes(1));
        codes.send(phone, binding, HOME, Language.EN);
        assertThat(messages.listTo(phone).getLast().text()).startsWith("Your Tawasul code is ");
    }

    @Test
    void aCodeMayBeTypedInEasternDigitsAndWithSpaces() {
        send();
        var code = Digits.eastern(messages.lastCodeTo(phone));
        assertThat(codes.verify(phone, binding, " " + code.substring(0, 3) + " " + code.substring(3)))
                .isEqualTo(new Verified());
    }

    @Test
    void aCodeHasFiveTries() {
        send();
        var right = messages.lastCodeTo(phone);
        var wrong = wrong(right);
        for (int left = 4; left >= 1; left--)
            assertThat(codes.verify(phone, binding, wrong)).isEqualTo(new Wrong(left));
        assertThat(codes.verify(phone, binding, wrong)).isEqualTo(new Expired());
        assertThat(codes.verify(phone, binding, right)).isEqualTo(new Expired());
    }

    @Test
    void manyTriesAtOnceAreStillFive() throws Exception {
        send();
        var wrong = wrong(messages.lastCodeTo(phone));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 30)
                    .<Callable<PhoneCodes.Verification>>mapToObj(i -> () -> codes.verify(phone, binding, wrong))
                    .toList());
            int looked = 0;
            for (var answer : answers) if (answer.get() instanceof Wrong) looked++;
            assertThat(looked).isEqualTo(4);
        }
    }

    @Test
    void aCodeIsGoodForTenMinutes() {
        send();
        clock.passes(Duration.ofMinutes(10));
        assertThat(codes.verify(phone, binding, messages.lastCodeTo(phone))).isEqualTo(new Expired());
    }

    @Test
    void aCodeIsGoodForItsPurposeItsBrowserAndItsPhoneOnly() {
        send();
        var code = messages.lastCodeTo(phone);
        assertThat(codes.verify(phone, binding + "x", code)).isEqualTo(new Expired());
        assertThat(codes.verify(As.somePhone(), binding, code)).isEqualTo(new Expired());
        assertThat(codes.verify(phone, binding, code)).isEqualTo(new Verified());
    }

    @Test
    void anotherMayBeAskedForAfterAMinuteAndReplacesTheFirst() {
        send();
        var first = messages.lastCodeTo(phone);
        clock.passes(Duration.ofSeconds(20));
        assertThat(send()).isEqualTo(new Wait(40));
        assertThat(codes.find(binding).orElseThrow().secondsToResend(clock.instant()))
                .isEqualTo(40);
        clock.passes(Duration.ofSeconds(40));
        assertThat(send()).isEqualTo(new Sent());
        var second = messages.lastCodeTo(phone);
        if (!first.equals(second))
            assertThat(codes.verify(phone, binding, first)).isEqualTo(new Wrong(4));
        assertThat(codes.verify(phone, binding, second)).isEqualTo(new Verified());
    }

    @Test
    void aPhoneGetsFiveAnHourWhateverTheyAreFor() {
        for (int i = 0; i < 5; i++) {
            assertThat(codes.send(phone, binding + i, HOME, Language.AR)).isEqualTo(new Sent());
            clock.passes(Duration.ofMinutes(2));
        }
        assertThat(send()).isEqualTo(new TooMany(50 * 60));
        assertThat(new TooMany(50 * 60).minutes()).isEqualTo(50);
        clock.passes(Duration.ofMinutes(50));
        assertThat(send()).isEqualTo(new Sent());
    }

    @Test
    void twoWhoAskAtTheSameMomentGetOne() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 10)
                    .<Callable<PhoneCodes.Sending>>mapToObj(
                            i -> () -> codes.send(phone, binding + i, HOME, Language.AR))
                    .toList());
            int sent = 0;
            for (var answer : answers) if (answer.get() instanceof Sent) sent++;
            assertThat(sent).isEqualTo(1);
        }
        assertThat(messages.listTo(phone)).hasSize(1);
    }

    @Test
    void anAddressGetsSixtyAnHour() {
        var cafe = new ClientAddress("192.0.2." + System.nanoTime());
        for (int i = 0; i < 60; i++) {
            assertThat(codes.send(As.somePhone(), binding, cafe, Language.AR)).isEqualTo(new Sent());
        }
        assertThat(codes.send(phone, binding, cafe, Language.AR)).isInstanceOf(TooMany.class);
        assertThat(send()).isEqualTo(new Sent());
    }

    @Test
    void neitherCodeNorAddressIsReadableInTheDatabase() {
        send();
        var code = messages.lastCodeTo(phone);
        var rows = jdbc.sql(
                        "select c::text || s::text from identity.code c, identity.code_sent s where c.phone_key = :p and s.phone_key = :p")
                .param("p", envelopes.keyOf("phone", phone))
                .query(String.class)
                .list();
        assertThat(rows)
                .isNotEmpty()
                .noneMatch(row -> row.contains(code) || row.contains(phone.substring(4)) || row.contains(HOME.value()));
    }

    private PhoneCodes.Sending send() {
        return codes.send(phone, binding, HOME, Language.AR);
    }

    private static String wrong(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }
}
