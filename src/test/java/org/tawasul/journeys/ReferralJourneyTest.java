package org.tawasul.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.cases.Assigning;
import org.tawasul.identity.As;
import org.tawasul.language.Language;

/** A referral that comes back: sent on a desktop in Arabic, returned on a phone in English, and read by who sent it. */
@TawasulTest
class ReferralJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    Assigning assigning;

    @Autowired
    InstantSource clock;

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
    void whatIsReferredComesBackWithItsReason() {
        var complaint = cast.complaint(clock.instant());
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        var address = "/staff/cases/" + complaint.reference();

        var huda = stage.desktop(Language.AR).carry(as.cookieOf(cast.huda));
        huda.open(address + "/referrals");
        huda.page.locator("#to").selectOption("department-" + cast.pipes);
        huda.page.locator("#because").selectOption("FACILITY");
        huda.page.locator("#reason").fill("الأنبوب من شبكتكم");
        huda.button("إحالة", "Refer").click();
        huda.open("/staff/referrals");
        assertThat(huda.page.locator("main")).containsText("تنتظر القبول منذ");
        huda.look("referral-sent");

        var water = stage.phone(Language.EN).carry(as.cookieOf(cast.waterCoordinator));
        water.open("/?lang=en").open(address);
        assertThat(water.page.locator("main")).containsText("الأنبوب من شبكتكم");
        water.look("referral-arrived");
        water.open(address + "/return");
        water.page.locator("input[name=because][value=NOT_OURS]").check();
        water.page.locator("#reason").fill("It is a private pipe.");
        water.button("إعادة الحالة", "Return the case").click();
        water.page.waitForURL("**/staff/desk**");

        huda.open(address);
        assertThat(huda.page.locator("main")).containsText("أعادتها إليكم");
        assertThat(huda.page.locator("main")).containsText("It is a private pipe.");
        huda.look("referral-came-back");
        assertThat(huda.troubles()).isEmpty();
        assertThat(water.troubles()).isEmpty();
    }
}
