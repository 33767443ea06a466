package org.tawasul.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.identity.As;
import org.tawasul.identity.Citizen;
import org.tawasul.journal.Subscriptions;
import org.tawasul.journeys.Stage.Window;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.secrets.Envelopes;

/** An idea from /new to /suggestions: shown, supported, studied, accepted, carried out, published; its author hears it all. */
@TawasulTest
class SuggestionJourneyTest {
    private static final String IDEA = "أقترح مظلة فوق كل مقعد في حديقة الحي.";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Envelopes envelopes;

    private Stage stage;

    @BeforeEach
    void raiseTheCurtain() {
        stage = new Stage(port);
    }

    @AfterEach
    void lowerTheCurtain() {
        stage.close();
    }

    @Test
    void anIdeaBecomesAShadeThatEverybodyReadsOf() {
        var author = new org.tawasul.journeys.Citizen(stage.phoneWithoutJavaScript(Language.AR), Hand.POINTER);
        var reference = author.suggests(IDEA, page -> author.window.look("suggestion-" + page));

        var supporter = stage.phoneWithoutJavaScript(Language.AR);
        supporter
                .carry(as.cookieOf(new Citizen(As.somePhone())))
                .open("/suggestions?shelf=open&agency=test-municipality");
        supporter.look("suggestion-shelf-open");
        supporter.page.locator(".shelf h2 a").first().click();
        assertThat(supporter.page.locator("main")).containsText(IDEA);
        Assertions.assertThat(supporter.page.content()).doesNotContain("مريم أحمد");
        supporter.button("أؤيد هذا المقترح", "I support this suggestion").click();
        assertThat(supporter.page.locator("main")).containsText("مؤيد واحد");
        supporter.look("suggestion-supported");
        var address = supporter.page.url().replaceFirst("https?://[^/]+", "");

        var huda = stage.desktop(Language.AR);
        huda.carry(as.cookieOf(cast.huda)).open("/staff/cases/" + reference);
        huda.button("أتولى هذه الحالة", "I take this case").click();
        huda.page.getByText("افتح صفحة المقترح").click();
        huda.look("suggestion-staff");
        huda.page.getByText("بدء الدراسة").click();
        huda.page.locator("#until").fill(today().plusDays(7).toString());
        huda.button("ابدأ الدراسة", "Begin the study").click();
        assertThat(huda.page.locator("main")).containsText("يدرسه");
        huda.page.getByText("اتخاذ القرار").click();
        huda.page.getByText("يُنفذ كما اقتُرح.").click();
        field(huda, "الرد على صاحب المقترح").fill("السلام عليكم، قبلنا مقترحك ونركب المظلات هذا الشهر.");
        huda.look("suggestion-decision");
        huda.button("أرسل القرار", "Send the decision").click();
        huda.page.getByText("إضافة مرحلة تنفيذ").click();
        field(huda, "ما الذي سيُنجز").fill("تركيب المظلات");
        huda.page.locator("#dueOn").fill(today().plusDays(20).toString());
        huda.button("أضف المرحلة", "Add the milestone").click();
        huda.page.getByText("سجّل إنجازه أو تأخره").click();
        huda.look("suggestion-milestone");
        field(huda, "ما الذي تغيّر").fill("رُكبت عشر مظلات");
        huda.button("سجّل الإنجاز", "Record that it is done").click();
        huda.page.locator("a[href$='/publication']").click();
        huda.page.locator("#titleAr").fill("ظل فوق مقاعد الحديقة");
        huda.page.locator("#titleEn").fill("Shade over the park benches");
        huda.page.locator("#changeAr").fill("رُكبت عشر مظلات فوق مقاعد الحديقة.");
        huda.page.locator("#changeEn").fill("Ten shades stand over the park benches.");
        huda.page.locator("#beforeAr").fill("مقاعد تحت الشمس");
        huda.page.locator("#afterAr").fill("مقاعد في الظل");
        huda.look("suggestion-publication");
        huda.button("انشر", "Publish").click();
        assertThat(huda.page.locator("main")).containsText("ما الذي تغيّر");
        huda.look("suggestion-staff-published");

        subscriptions.catchUp();
        Assertions.assertThat(jdbc.sql(
                                "select kind from notices.notice where recipient_key = :phone and case_id is not null order by notice_id")
                        .param("phone", envelopes.keyOf("recipient", author.phone.number))
                        .query(String.class)
                        .list())
                .contains(
                        "notice.received",
                        "suggestions.notice.study",
                        "notice.replied",
                        "suggestions.notice.planned",
                        "suggestions.notice.reached",
                        "suggestions.notice.published");
        author.window.open("/track/" + reference);
        assertThat(author.window.page.locator("#suggestion")).containsText("رُكبت عشر مظلات فوق مقاعد الحديقة.");
        author.window.look("suggestion-track");

        var reader = stage.phoneWithoutJavaScript(Language.AR);
        reader.open("/suggestions?agency=test-municipality");
        assertThat(reader.page.locator(".shelf")).containsText("ظل فوق مقاعد الحديقة");
        reader.look("suggestion-shelf-implemented");
        reader.open(address);
        assertThat(reader.page.locator("main")).containsText("مقاعد تحت الشمس");
        reader.look("suggestion-published");
        Assertions.assertThat(huda.troubles()).isEmpty();
    }

    private LocalDate today() {
        return clock.instant().atZone(Dates.ZONE).toLocalDate();
    }

    private static Locator field(Window window, String name) {
        return window.page.locator("main").getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(name));
    }
}
