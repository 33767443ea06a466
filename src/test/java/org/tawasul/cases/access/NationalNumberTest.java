package org.tawasul.cases.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Hiding;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.identity.As;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Digits;
import org.tawasul.language.Language;
import org.tawasul.people.People;
import org.tawasul.people.Person;

/** A national number finds the cases of somebody, and is read by nobody on the staff who gives no reason. */
@TawasulTest
class NationalNumberTest {
    private static final String NAME = "شيخة البوعينين";

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Assigning assigning;

    @Autowired
    Hiding hiding;

    @Autowired
    People people;

    @Autowired
    Subscriptions subscriptions;

    private String phone = "";
    private String number = "";
    private long shaikha;
    private Case complaint;

    @BeforeEach
    void shaikhaComplains() {
        clock.is("2026-03-01T09:00");
        phone = As.somePhone();
        number = "9" + phone.substring(4);
        shaikha = register(NAME, number);
        complaint = cast.complaint(cast.rubbish, shaikha, "حاوية بلا غطاء", clock.instant());
        assigning.claim(complaint.id(), cast.huda, clock.instant());
    }

    @Test
    void everybodySeesHowItEndsAndNobodyReadsIt() {
        for (var officer : List.of(cast.huda, cast.amal, cast.layla))
            assertThat(as.officer(officer).get(page()).body())
                    .as(officer.username())
                    .contains(NAME, "الرقم الشخصي", "••••••" + number.substring(6))
                    .doesNotContain(number);
        assertThat(as.officer(cast.huda).carrying("lang", "en").get(page()).body())
                .contains("Personal number", "••••••" + number.substring(6), "Reveal something of who asks");
        assertThat(as.officer(cast.noora).get(page()).body()).doesNotContain(number, "••••••");
    }

    @Test
    void ofWhoIsHiddenNotEvenTheEndIsSeen() {
        assertThat(hiding.hide(complaint.id(), clock.instant())).isEqualTo(new Done());
        assertThat(as.officer(cast.huda).get(page()).body())
                .contains("•••••••••")
                .doesNotContain(NAME, "••••••" + number.substring(6));
    }

    @Test
    void itIsRevealedToOneOfficerUntilItsEndAndSheReadsThat() {
        var huda = as.officer(cast.huda);
        assertThat(huda.get(page() + "/reveals").body())
                .contains("الرقم الشخصي", "هذا محجوب عن الموظفين")
                .doesNotContain("value=\"PHONE\"");
        assertThat(reveal(huda, "PHONE").statusCode()).isEqualTo(409);
        assertThat(reveal(huda, "NATIONAL_NUMBER").statusCode()).isEqualTo(302);
        assertThat(huda.get(page()).body()).contains(number).doesNotContain("/reveals");
        assertThat(reveal(huda, "NATIONAL_NUMBER").statusCode()).isEqualTo(409);
        assertThat(as.officer(cast.amal).get(page()).body())
                .doesNotContain(number)
                .contains("كُشف «الرقم الشخصي»");
        var seen = as.citizen(phone).get("/track/" + complaint.reference() + "/seen");
        assertThat(seen.body()).contains("مكشوف الآن: الرقم الشخصي", "نفتح ملفها", "الرقم الشخصي<");
        assertThat(as.citizen(phone)
                        .carrying("lang", "en")
                        .get("/track/" + complaint.reference() + "/seen")
                        .body())
                .contains("Revealed now: Personal number");
        clock.is("2026-03-03T00:00");
        assertThat(as.officer(cast.huda).get(page()).body()).doesNotContain(number);
    }

    @Test
    void withoutANumberThereIsNothingToReveal() {
        var plain = cast.complaint(cast.rubbish, register("بلا رقم " + phone, null), "أخرى", clock.instant());
        assigning.claim(plain.id(), cast.huda, clock.instant());
        var address = "/staff/cases/" + plain.reference();
        var huda = as.officer(cast.huda);
        assertThat(huda.get(address).body()).doesNotContain("/reveals", "الرقم الشخصي");
        assertThat(huda.get(address + "/reveals").statusCode()).isEqualTo(409);
    }

    @Test
    void whoMaySeeHerFindsAllHerCasesByIt() {
        long household = register("أخو " + NAME, null);
        var other = cast.complaint(cast.rubbish, household, "للأخ من الهاتف نفسه", clock.instant());
        subscriptions.catchUp();
        for (var typed : List.of(number, Digits.eastern(number)))
            assertThat(found(cast.huda, typed))
                    .contains(complaint.reference().value())
                    .doesNotContain(other.reference().value());
        for (var stranger : List.of(cast.noora, cast.khalid, cast.omar))
            assertThat(found(stranger, number))
                    .as(stranger.username())
                    .doesNotContain(complaint.reference().value());
        assertThat(found(cast.huda, number.substring(1)))
                .contains(complaint.reference().value()); // Her phone.
        assertThat(found(cast.huda, number.substring(0, 8)))
                .doesNotContain(complaint.reference().value());
        hiding.hide(complaint.id(), clock.instant());
        subscriptions.catchUp();
        assertThat(found(cast.huda, number))
                .doesNotContain(complaint.reference().value());
    }

    @Test
    void toldAnewItReplacesAndUntoldItStays() {
        var mended = "8" + number.substring(1);
        assertThat(register(NAME, null)).isEqualTo(shaikha);
        assertThat(people.get(shaikha).nationalNumber()).isEqualTo(number);
        assertThat(register(NAME, mended)).isEqualTo(shaikha);
        assertThat(people.get(shaikha).nationalNumber()).isEqualTo(mended);
        subscriptions.catchUp();
        assertThat(found(cast.huda, mended)).contains(complaint.reference().value());
        assertThat(found(cast.huda, number))
                .doesNotContain(complaint.reference().value());
    }

    private long register(String name, @Nullable String told) {
        return people.register(
                new People.Registration(
                        Person.Kind.INDIVIDUAL, name, phone, null, told, Person.Residency.CITIZEN, null, Language.AR),
                clock.instant());
    }

    private String found(org.tawasul.agencies.Officer officer, String typed) {
        var encoded = java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8);
        return as.officer(officer).get("/staff/search?q=" + encoded).body();
    }

    private HttpResponse<String> reveal(Visitor officer, String field) {
        officer.get(page());
        return officer.post(
                page() + "/reveals", "field", field, "reason", "VERIFY", "text", "نفتح ملفها", "until", "2026-03-02");
    }

    private String page() {
        return "/staff/cases/" + complaint.reference();
    }
}
