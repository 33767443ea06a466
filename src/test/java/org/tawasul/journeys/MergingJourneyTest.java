package org.tawasul.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.identity.As;
import org.tawasul.journeys.Stage.Window;
import org.tawasul.language.Language;

/** Three people report one matter, and a fourth something else that was taken for the same. */
@TawasulTest
class MergingJourneyTest {
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

    @AfterEach
    void lowerTheCurtain() {
        stage.close();
    }

    @Test
    void threeAreAnsweredAtOnceAndAFourthGoesItsOwnWayAgain() {
        var first = new Citizen(stage.phone(Language.AR), Hand.POINTER);
        var second = new Citizen(stage.phone(Language.AR), Hand.POINTER);
        var third = new Citizen(stage.phoneWithoutJavaScript(Language.AR), Hand.POINTER);
        var fourth = new Citizen(stage.desktop(Language.AR), Hand.POINTER);
        var leader = first.complains(_ -> {});
        var followers = List.of(second.complains(_ -> {}), third.complains(_ -> {}), fourth.complains(_ -> {}));

        var officer = stage.desktop(Language.AR);
        officer.carry(as.cookieOf(cast.huda));
        for (var follower : followers) merges(officer, follower, leader);
        officer.open("/staff/cases/" + leader);
        assertThat(officer.page.locator("main")).containsText("تتبعها 3 حالات أخرى");
        officer.look("merging-leader");

        officer.open("/staff/cases/" + followers.get(2));
        officer.button("افصلها لتعود حالة مستقلة", "Separate it again").click();
        assertThat(officer.page.locator("main")).containsText("دمج في حالة أخرى");
        officer.look("merging-separated");

        officer.open("/staff/cases/" + leader);
        officer.button("أتولى هذه الحالة", "I take this case").click();
        officer.page
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("نص الرد"))
                .fill(REPLY);
        officer.button("إرسال الرد", "Send the reply").click();
        officer.page.waitForURL("**/staff/cases/" + leader + "?replied");

        for (var citizen : List.of(first, second, third)) citizen.rates(_ -> {});
        assertThat(links(first, second, third)).doesNotHaveDuplicates();
        officer.open("/staff/cases/" + leader);
        assertThat(officer.page.locator("main")).containsText("رُدّ معها على حالتين أخريين");
        officer.open("/staff/cases/" + followers.get(2));
        assertThat(officer.page.locator("main")).not().containsText(REPLY);
        assertThat(officer.troubles()).isEmpty();
    }

    private static void merges(Window officer, String follower, String leader) {
        officer.open("/staff/cases/" + follower + "/merging");
        officer.page.locator("#into").fill(leader);
        officer.look("merging-form");
        officer.button("ادمجها في هذا الرقم", "Merge into this reference").click();
        officer.page.waitForURL("**/staff/cases/" + follower);
        assertThat(officer.page.locator("main")).containsText("تتبع هذه الحالة حالة أخرى");
        officer.look("merging-follower");
    }

    /** Each requester has an SMS with a rating of their own. */
    private static List<String> links(Citizen... citizens) {
        return java.util.Arrays.stream(citizens)
                .map(citizen -> citizen.phone.ratingLink(citizen.window.page.context(), citizen.window.site()))
                .toList();
    }
}
