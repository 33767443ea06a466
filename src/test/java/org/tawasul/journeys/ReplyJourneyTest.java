package org.tawasul.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Status;
import org.tawasul.cases.replies.Commitments;
import org.tawasul.cases.replies.KeptLinks;
import org.tawasul.cases.replies.Promising;
import org.tawasul.catalogue.Approvals;
import org.tawasul.catalogue.Services;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journeys.Stage.Window;
import org.tawasul.language.Language;

/** A reply that is returned once and then approved, with a promise that is not kept; and a draft that outlives the connection. */
@TawasulTest
class ReplyJourneyTest {
    private static final String REPLY = "السلام عليكم، جُمعت القمامة صباح اليوم، ونستبدل الحاوية المكسورة. شكرًا لك.";

    @LocalServerPort
    int port;

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
    Approvals approvals;

    @Autowired
    Services services;

    @Autowired
    Commitments commitments;

    @Autowired
    Promising promising;

    @Autowired
    KeptLinks links;

    private Stage stage;
    private Case complaint;

    @BeforeEach
    void raiseTheCurtain() {
        stage = new Stage(port);
        clock.is("2026-03-01T09:00");
        var submitted = cast.complaint(clock.instant());
        assigning.claim(submitted.id(), cast.huda, clock.instant());
        complaint = cases.get(submitted.id());
    }

    @AfterEach
    void lowerTheCurtain() {
        approvals.setForService(services.get(cast.rubbish), false, clock.instant(), Actor.OPERATOR);
        stage.close();
    }

    @Test
    void aReplyIsReturnedOnceThenApprovedAndItsPromiseNotKept() {
        approvals.setForService(services.get(cast.rubbish), true, clock.instant(), Actor.OPERATOR);
        var huda = desk(cast.huda);
        field(huda, "نص الرد").fill("جُمعت القمامة.");
        huda.look("reply-form");
        huda.button("إرسال للاعتماد", "Send for approval").click();
        huda.page.waitForURL("**#sent");

        var amal = desk(cast.amal);
        amal.look("reply-approval");
        field(amal, "ملاحظات").fill("ماذا عن الحاوية المكسورة؟");
        amal.button("إعادة بملاحظات", "Return with remarks").click();
        assertThat(amal.page.locator("main")).containsText("ماذا عن الحاوية المكسورة؟");

        huda.open(address());
        assertThat(huda.page.locator("main")).containsText("ماذا عن الحاوية المكسورة؟");
        field(huda, "نص الرد").fill(REPLY);
        huda.page.locator(".reply-more > summary").click();
        field(huda, "سنقوم بـ").fill("استبدال الحاوية المكسورة");
        huda.page.locator("#promisedOn").fill("2026-03-08");
        huda.button("إرسال للاعتماد", "Send for approval").click();
        huda.page.waitForURL("**#sent");

        amal.open(address());
        amal.button("اعتماد وإرسال", "Approve and send").click();
        assertThat(amal.page.locator("main").getByText("تم الرد").first()).isVisible();
        amal.look("reply-approved");
        Assertions.assertThat(cases.get(complaint.id()).status()).isEqualTo(Status.ANSWERED);

        clock.is("2026-03-08T16:00");
        promising.sweep(clock.instant());
        var promised = commitments.listOf(complaint.id()).getFirst();
        var maryam = stage.phoneWithoutJavaScript(Language.AR);
        maryam.open(links.addressOf(complaint.id(), promised.messageId()));
        maryam.look("kept-asked");
        maryam.page.getByText("لم يتحقق بعد").first().click();
        field(maryam, "هل تود أن تضيف شيئًا؟").fill("ما زالت مكسورة");
        maryam.button("إرسال", "Send").click();
        assertThat(maryam.page.locator("main")).containsText("حالتك مفتوحة من جديد");
        maryam.look("kept-reopened");
        Assertions.assertThat(cases.get(complaint.id()).status()).isEqualTo(Status.ASSIGNED);

        var again = desk(cast.huda);
        assertThat(again.page.locator("main")).containsText("ما زالت مكسورة");
        assertThat(again.page.locator("main")).containsText("قال مقدم الطلب إن الوعد لم يتحقق بعد، فأُعيد فتحها");
        again.look("kept-officer");
        Assertions.assertThat(huda.troubles()).isEmpty();
        Assertions.assertThat(amal.troubles()).isEmpty();
    }

    @Test
    void whatIsTypedIsSavedAndOutlivesTheConnection() {
        var huda = desk(cast.huda);
        field(huda, "نص الرد").pressSequentially("نكمل العمل غدًا");
        assertThat(huda.page.locator(".saved")).containsText("حُفظت المسودة في 9:00".replace("9:00", "09:00"));
        huda.page.context().setOffline(true);
        field(huda, "نص الرد").pressSequentially(" صباحًا");
        assertThat(huda.page.locator(".saved")).containsText("لا اتصال الآن");
        huda.look("draft-offline");
        huda.page.context().setOffline(false);
        assertThat(huda.page.locator(".saved")).containsText("حُفظت المسودة في");
        clock.passes(Duration.ofMinutes(1));
        huda.open(address());
        assertThat(field(huda, "نص الرد")).hasValue("نكمل العمل غدًا صباحًا");
    }

    private Window desk(Officer officer) {
        var window = stage.desktop(Language.AR);
        window.carry(as.cookieOf(officer));
        return window.open(address());
    }

    private static Locator field(Window window, String name) {
        return window.page.locator("main").getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(name));
    }

    private String address() {
        return "/staff/cases/" + complaint.reference();
    }
}
