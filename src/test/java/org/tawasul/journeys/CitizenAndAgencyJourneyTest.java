package org.tawasul.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.identity.As;
import org.tawasul.journeys.Stage.Window;
import org.tawasul.language.Language;

/** From the complaint to the rated reply, as the requester and the officer see it. */
@TawasulTest
class CitizenAndAgencyJourneyTest {
    private static final String REPLY = "أُفرغت الحاوية اليوم، وتمر الشاحنة كل أحد وأربعاء.";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    As as;

    private Stage stage;

    @BeforeEach
    void raiseTheCurtain() {
        stage = new Stage(port);
    }

    @Autowired
    TestClock clock;

    @AfterEach
    void lowerTheCurtain() {
        stage.close();
    }

    @Test
    void aComplaintInArabicIsAnsweredRatedAndFollowed() {
        var citizen = new Citizen(stage.phone(Language.AR), Hand.POINTER);
        var reference = citizen.complains(page -> citizen.window.look("citizen-" + page));

        var officer = stage.desktop(Language.AR);
        answers(officer, reference);

        citizen.rates(page -> citizen.window.look("citizen-" + page));
        var elsewhere = citizen.at(stage.phone(Language.AR));
        clock.passes(Duration.ofMinutes(2)); // so long one waits for another code
        elsewhere.follows(reference, page -> elsewhere.window.look("citizen-" + page));
        assertThat(elsewhere.window.page.locator("main")).containsText(REPLY);
        assertThat(citizen.window.troubles()).isEmpty();
        assertThat(officer.troubles()).isEmpty();
    }

    @Test
    void aComplaintInEnglishIsSentAndFollowedOnADesktop() {
        var citizen = new Citizen(stage.desktop(Language.EN), Hand.POINTER);
        var reference = citizen.complains(page -> citizen.window.look("english-" + page));
        var elsewhere = citizen.at(stage.desktop(Language.EN));
        clock.passes(Duration.ofMinutes(2)); // so long one waits for another code
        elsewhere.follows(reference, page -> elsewhere.window.look("english-" + page));
        assertThat(elsewhere.window.page.locator("main")).containsText("Test Municipality");
        assertThat(citizen.window.troubles()).isEmpty();
    }

    @Test
    void withoutJavaScriptAComplaintIsSentAndTheReplyRated() {
        var citizen = new Citizen(stage.phoneWithoutJavaScript(Language.AR), Hand.POINTER);
        var reference = citizen.complains(_ -> {});
        answers(stage.desktop(Language.AR), reference);
        citizen.rates(_ -> {});
    }

    @Test
    void theKeyboardAloneLeadsToTheConfirmation() {
        var citizen = new Citizen(stage.desktop(Language.AR), Hand.KEYBOARD);
        assertThat(citizen.complains(_ -> {})).matches("[1-9]\\d{10}");
        assertThat(citizen.window.troubles()).isEmpty();
    }

    /** Huda of the cleaning looks at her desk, opens the case by its reference, takes it and replies. */
    private void answers(Window officer, String reference) {
        officer.carry(as.cookieOf(cast.huda));
        officer.open("/staff/desk?list=unassigned");
        officer.look("officer-desk");
        officer.open("/staff/cases/" + reference);
        officer.look("officer-case");
        officer.button("أتولى هذه الحالة", "I take this case").click();
        officer.page
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("نص الرد"))
                .fill(REPLY);
        officer.button("إرسال الرد", "Send the reply").click();
        officer.page.waitForURL("**/staff/cases/" + reference + "?replied");
        assertThat(officer.page.locator("main").getByText(REPLY, new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        officer.look("officer-replied");
    }
}
