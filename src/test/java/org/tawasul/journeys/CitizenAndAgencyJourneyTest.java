package org.tawasul.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.TawasulTest;
import org.tawasul.journeys.Stage.Window;
import org.tawasul.language.Language;

/** From the complaint to the rated reply, as the requester and the officer see it. */
@TawasulTest
class CitizenAndAgencyJourneyTest {
    private static final String REPLY = "استبدلنا العداد اليوم، وستُصحح فاتورتا الشهرين الماضيين خلال أسبوع.";

    @LocalServerPort
    int port;

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
    void aComplaintInArabicIsAnsweredRatedAndFollowed() {
        var citizen = new Citizen(stage.phone(Language.AR), Hand.POINTER);
        var reference = citizen.complains(page -> citizen.window.look("citizen-" + page));

        var officer = stage.desktop(Language.AR);
        answers(officer, reference);

        citizen.rates(page -> citizen.window.look("citizen-" + page));
        citizen.follows(reference, page -> citizen.window.look("citizen-" + page));
        assertThat(citizen.window.page.locator("main")).containsText(REPLY);
        assertThat(citizen.window.troubles()).isEmpty();
        assertThat(officer.troubles()).isEmpty();
    }

    @Test
    void aComplaintInEnglishIsSentAndFollowedOnADesktop() {
        var citizen = new Citizen(stage.desktop(Language.EN), Hand.POINTER);
        var reference = citizen.complains(page -> citizen.window.look("english-" + page));
        citizen.follows(reference, page -> citizen.window.look("english-" + page));
        assertThat(citizen.window.page.locator("main")).containsText("Electricity and Water Authority");
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

    /** Huda of the customer services finds the case on her desk, takes it and replies. */
    private static void answers(Window officer, String reference) {
        officer.open("/staff/sign-in");
        officer.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("هدى المنصوري"))
                .click();
        officer.page.waitForURL("**/staff/desk**");
        officer.open("/staff/desk?list=unassigned");
        officer.look("officer-desk");
        officer.page.locator("a[href='/staff/cases/" + reference + "']").click();
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
