package org.tawasul.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Status;
import org.tawasul.identity.As;
import org.tawasul.language.Language;

/** Somebody goes on leave; a colleague answers a citizen for them; both names stand beside it, and then it is over. */
@TawasulTest
class LeaveJourneyTest {
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

    private Stage stage;

    @BeforeEach
    void raiseTheCurtain() {
        stage = new Stage(port);
        clock.is("2036-03-02T09:00");
    }

    @AfterEach
    void lowerTheCurtain() {
        stage.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aColleagueAnswersForWhoIsAway(Language language) {
        var away = as.appointed(Role.OFFICER, cast.municipality, cast.cleaning);
        var deputy = as.appointed(Role.OFFICER, cast.municipality, cast.gardens);
        var complaint = cast.complaint(clock.instant());
        assigning.assign(complaint.id(), cast.amal, away.id(), clock.instant());
        var narrow = language == Language.AR;

        var leaving = stage.desktop(language).carry(as.cookieOf(away)).open("/staff/leave?lang=" + language.code());
        leaving.page.locator("#deputy").selectOption(Long.toString(deputy.id()));
        leaving.page.locator("#first").fill("2036-03-03");
        leaving.page.locator("#last").fill("2036-03-05");
        leaving.page.locator("#note").fill("الرد على مريم لا ينتظر عودتي");
        leaving.button("سمّه نائبًا", "Name them").click();
        assertThat(leaving.page.locator("#deputies")).containsText(leaving.say("لم تبدأ بعد", "Not begun yet"));
        leaving.look("leave-named-" + language);

        clock.is("2036-03-03T08:00");
        var standIn = (narrow ? stage.phone(language) : stage.desktop(language)).carry(as.cookieOf(deputy));
        standIn.open("/staff/leave?lang=" + language.code());
        assertThat(standIn.page.locator("#duties")).containsText("الرد على مريم لا ينتظر عودتي");
        standIn.look("leave-duties-" + language);
        standIn.button("اعمل نيابة عنه", "Act for them").click();
        standIn.page.waitForURL("**/staff/desk*");
        assertThat(standIn.page.locator(".acting"))
                .containsText(narrow ? away.name().ar() : away.name().en());
        standIn.look("leave-desk-" + language);
        standIn.open("/staff/cases/" + complaint.reference() + "?lang=" + language.code());
        standIn.page.locator("#text").fill("جُمعت القمامة صباح اليوم، وتمر الشاحنة كل أحد وأربعاء.");
        standIn.button("إرسال الرد", "Send the reply").click();
        assertThat(standIn.page.locator("main"))
                .containsText(
                        narrow
                                ? "نيابة عن " + away.name().ar()
                                : " for " + away.name().en());
        standIn.look("leave-answered-" + language);
        Assertions.assertThat(cases.get(complaint.id()).status()).isEqualTo(Status.ANSWERED);
        standIn.page.locator(".acting button").click();
        assertThat(standIn.page.locator(".acting")).hasCount(0);

        clock.is("2036-03-06T08:00");
        var later = stage.desktop(language).carry(as.cookieOf(deputy)).open("/staff/leave?lang=" + language.code());
        assertThat(later.page.locator("#duties")).hasCount(0);
        Assertions.assertThat(later.page
                        .navigate(later.site() + "/staff/cases/" + complaint.reference())
                        .status())
                .isEqualTo(404);
        Assertions.assertThat(leaving.troubles()).isEmpty();
        Assertions.assertThat(standIn.troubles()).isEmpty();
    }
}
