package org.tawasul.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Withdrawing;
import org.tawasul.identity.As;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Language;
import org.tawasul.language.Texts;

@TawasulTest
class TextsPageTest {
    private static final String PAGE = "/admin/texts/notice_withdrawn";

    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Texts texts;

    @Autowired
    List<TextGroup> groups;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Subscriptions subscriptions;

    @Test
    void whatAnAdministratorWritesIsWhatArrives() {
        clock.is("2041-03-03T09:00");
        var khalid = as.officer(cast.khalid);
        assertThat(khalid.get(PAGE).body()).contains("سُحب طلبك رقم {reference} كما طلبت", "12345678901");
        assertThat(as.officer(cast.khalid).get(PAGE + "?lang=en").body())
                .contains("was withdrawn as you asked", "An SMS in ");
        assertThat(write(
                        khalid,
                        "استلم أهلنا خبر سحب {reference} ولا يلزمهم شيء",
                        "It's done: {reference} is withdrawn"))
                .isEqualTo(302);
        assertThat(texts.get(Language.AR, "notice.withdrawn", "7")).isEqualTo("استلم أهلنا خبر سحب 7 ولا يلزمهم شيء");
        assertThat(texts.get(Language.EN, "notice.withdrawn", "7")).isEqualTo("It's done: 7 is withdrawn");
        assertThat(khalid.get("/admin/texts").body()).contains("مُعدّل", "استلم أهلنا خبر سحب {reference}");
        assertThat(khalid.get(PAGE).body())
                .contains("كيف كان من قبل", "<del>تواصل: سُحب طلبك رقم {reference} كما طلبت");

        var complaint = cast.complaint(clock.instant());
        assertThat(withdrawing.withdraw(complaint.id(), clock.instant())).isEqualTo(new Done());
        subscriptions.catchUp();
        assertThat(jdbc.sql(
                                "select text from notices.notice where case_id = :id and kind = 'notice.withdrawn' and medium = 'SMS'")
                        .param("id", complaint.id().value())
                        .query(String.class)
                        .single())
                .startsWith("استلم أهلنا خبر سحب " + complaint.reference().value());

        assertThat(khalid.post(PAGE + "/original").statusCode()).isEqualTo(302);
        assertThat(texts.get(Language.AR, "notice.withdrawn", "7")).startsWith("تواصل: سُحب طلبك رقم 7");
        assertThat(khalid.get(PAGE).body()).doesNotContain("/original\"");
    }

    @Test
    void aTextThatCannotBeIsToldAtItsFieldAndStays() {
        var khalid = as.officer(cast.khalid);
        khalid.get(PAGE);
        var wrong = khalid.post(
                PAGE,
                "textAr",
                "نص بلا رقم {agancy}",
                "textEn",
                "",
                "titleAr",
                "س".repeat(121),
                "titleEn",
                "{reference}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "textAr-error",
                        "«{agancy}»",
                        "لا تُفهم الرسالة من غير {reference}",
                        "textEn-error",
                        "titleAr-error",
                        "نص بلا رقم {agancy}")
                .doesNotContain("titleEn-error");
        assertThat(texts.get(Language.AR, "notice.withdrawn", "7")).startsWith("تواصل: سُحب");
        assertThat(khalid.get("/admin/texts/notice_nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aLookBeforeItIsSavedChangesNothing() {
        var khalid = as.officer(cast.khalid);
        khalid.get(PAGE);
        assertThat(khalid.post(
                                PAGE,
                                "textAr",
                                "انظر {reference}",
                                "textEn",
                                "See {reference}",
                                "titleAr",
                                "{reference}",
                                "titleEn",
                                "{reference}",
                                "preview",
                                "true")
                        .body())
                .contains("انظر 12345678901", "See 12345678901");
        assertThat(texts.get(Language.EN, "notice.withdrawn", "7")).doesNotContain("See 7");
    }

    /** Every text is there in both languages, has a name, and knows all that its pattern asks for. */
    @Test
    void everyTextOfferedIsWhole() {
        var faults = new ArrayList<String>();
        for (var group : groups)
            for (var text : group.texts())
                for (var language : Language.values()) {
                    if (!texts.has(language, "texts.of." + text.key())) faults.add("no name: " + text.key());
                    var keys = text.titled() ? List.of(text.key(), text.titleKey()) : List.of(text.key());
                    for (var key : keys) {
                        var places = new Places(text.places());
                        var named = places.named(texts.patternOf(language, key));
                        if (!places.unknownIn(named).isEmpty() || named.length() > ChangeableText.MOST)
                            faults.add(key + ": " + named);
                    }
                    if (!new Places(text.places())
                            .missingIn(
                                    new Places(text.places()).named(texts.patternOf(language, text.key())),
                                    text.needed())
                            .isEmpty()) faults.add("lacks what it needs: " + text.key());
                }
        assertThat(faults).isEmpty();
    }

    @Test
    void theAuditorReadsAndOthersDoNotComeIn() {
        var auditor = as.officer(cast.noora);
        assertThat(auditor.get(PAGE).body()).contains("سُحب طلبك").doesNotContain("textarea");
        assertThat(write(auditor, "{reference}", "{reference}")).isEqualTo(403);
        for (var officer : List.of(cast.huda, cast.amal, cast.layla, cast.minister)) {
            var visitor = as.officer(officer);
            visitor.get("/staff/account");
            assertThat(visitor.get("/admin/texts").statusCode()).isEqualTo(403);
            assertThat(write(visitor, "{reference}", "{reference}")).isEqualTo(403);
            assertThat(visitor.post(PAGE + "/original").statusCode()).isEqualTo(403);
        }
    }

    private static int write(Visitor visitor, String ar, String en) {
        return visitor.post(
                        PAGE,
                        "textAr",
                        ar,
                        "textEn",
                        en,
                        "titleAr",
                        "سُحب {reference}",
                        "titleEn",
                        "Withdrawn {reference}")
                .statusCode();
    }
}
