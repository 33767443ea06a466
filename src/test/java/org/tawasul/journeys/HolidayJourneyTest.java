package org.tawasul.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Cases;
import org.tawasul.cases.rescheduling.DueTimes;
import org.tawasul.identity.As;
import org.tawasul.language.Language;

/** The moon was seen tonight: tomorrow nobody works, and everybody reads what that means for an open case. */
@TawasulTest
class HolidayJourneyTest {
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
    Agencies agencies;

    @Autowired
    DueTimes dueTimes;

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
    void aHolidayIsAnnouncedTonight() {
        clock.is("2032-03-07T09:00");
        var complaint = cast.complaint(clock.instant());
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        clock.is("2032-03-07T20:00");
        var calendar = "/admin/calendars/" + agencies.get(cast.municipality).calendarId();

        var khalid = stage.desktop(Language.AR);
        khalid.carry(as.cookieOf(cast.khalid)).open(calendar + "/holidays/new");
        assertThat(khalid.page.locator("#on")).hasValue("2032-03-08");
        khalid.page.fill("#nameAr", "عيد الفطر");
        khalid.page.fill("#nameEn", "Eid al-Fitr");
        khalid.look("holiday-announced");
        khalid.page.locator("main form button.button").last().click();
        khalid.page.waitForURL(url -> url.contains(calendar) && !url.endsWith("/new"));
        assertThat(khalid.page.locator("main")).containsText("عيد الفطر");
        dueTimes.follow();
        assertThat(khalid.page.locator("main")).containsText("آخر تغيير"); // the page looks again by itself
        khalid.look("holiday-followed");

        var huda = stage.phone(Language.AR);
        huda.carry(as.cookieOf(cast.huda)).open("/staff/cases/" + complaint.reference());
        assertThat(huda.page.locator("main"))
                .containsText("صار الاثنين 8 مارس 2032 عطلة، فانتقل الاستحقاق من الثلاثاء 9 مارس 2032");
        huda.look("holiday-officer");

        var maryam = stage.phone(Language.EN);
        maryam.carry(as.cookieOf(new org.tawasul.identity.Citizen(Cast.MARYAMS_PHONE)))
                .open("/my/cases/" + complaint.reference() + "?lang=en");
        assertThat(maryam.page.locator("main")).containsText("Tuesday 9 March 2032");
        maryam.look("holiday-citizen");

        Assertions.assertThat(cases.get(complaint.id()).clocks().agencyDueAt())
                .isEqualTo(complaint.clocks().agencyDueAt().plusSeconds(86_400));
        Assertions.assertThat(cases.get(complaint.id()).clocks().dueAt())
                .isEqualTo(complaint.clocks().dueAt());
        Assertions.assertThat(khalid.troubles()).isEmpty();
        Assertions.assertThat(huda.troubles()).isEmpty();
        Assertions.assertThat(maryam.troubles()).isEmpty();
    }
}
