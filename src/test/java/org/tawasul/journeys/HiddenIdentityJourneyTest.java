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
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Reference;
import org.tawasul.identity.As;
import org.tawasul.journeys.Stage.Window;
import org.tawasul.language.Language;

/** Somebody who asks to stay unknown; an officer who needs their phone all the same; and who reads that. */
@TawasulTest
class HiddenIdentityJourneyTest {
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
        clock.is("2026-03-01T09:00");
    }

    @AfterEach
    void lowerTheCurtain() {
        stage.close();
    }

    @Test
    void aPhoneIsRevealedToOneOfficerForATimeAndTheRequesterReadsIt() {
        var citizen = new Citizen(stage.phone(Language.AR), Hand.POINTER);
        var reference = citizen.complains(page -> {
            if (page.equals("you")) citizen.window.page.locator("#hidden").check();
            if (page.equals("you") || page.equals("check")) citizen.window.look("hidden-" + page);
        });
        var found = cases.find(Reference.parse(reference).orElseThrow()).orElseThrow();
        Assertions.assertThat(found.matter().identityHidden()).isTrue();
        assigning.claim(found.id(), cast.huda, clock.instant());

        var huda = stage.desktop(Language.AR);
        huda.carry(as.cookieOf(cast.huda));
        huda.open("/staff/cases/" + reference);
        assertThat(huda.page.locator("main")).containsText("هوية مخفية");
        assertThat(huda.page.locator("main")).not().containsText("مريم أحمد");
        Assertions.assertThat(huda.page.content()).doesNotContain("مريم أحمد", citizen.phone.number);
        huda.look("hidden-case");

        huda.page.locator(".facts a[href$='/reveals']").click();
        huda.page.waitForURL("**/reveals");
        huda.page.locator("#field").selectOption("PHONE");
        huda.page.locator("#reason").selectOption("VISIT");
        field(huda, "لماذا لا يكفي سؤاله").fill("الحاوية داخل سور، ونحتاج إلى موعد لدخوله");
        huda.page.locator("#until").fill("2026-03-03");
        huda.look("hidden-reveal");
        huda.button("اكشفه لي", "Reveal it to me").click();
        huda.page.waitForURL("**/staff/cases/" + reference);
        Assertions.assertThat(huda.page.content())
                .contains(citizen.phone.number.replaceAll("\\D", ""))
                .doesNotContain("مريم أحمد");
        huda.look("hidden-revealed");

        var elsewhere = citizen.at(stage.phone(Language.AR));
        clock.passes(Duration.ofMinutes(2)); // so long one waits for another code
        elsewhere.follows(reference, _ -> {});
        assertThat(elsewhere.window.page.locator("main")).containsText("مكشوف الآن: رقم الهاتف");
        assertThat(elsewhere.window.page.locator("main")).containsText("الحاوية داخل سور، ونحتاج إلى موعد لدخوله");
        elsewhere.window.look("hidden-followed");
        elsewhere.window.page.getByText("كل من اطّلع").click();
        elsewhere.window.page.waitForURL("**/seen");
        assertThat(elsewhere.window.page.locator("main")).containsText("موظف رقم 1");
        assertThat(elsewhere.window.page.locator("main")).not().containsText("هدى");
        elsewhere.window.look("hidden-seen");

        clock.is("2026-03-04T09:00");
        var later = stage.desktop(Language.AR);
        later.carry(as.cookieOf(cast.huda));
        later.open("/staff/cases/" + reference);
        assertThat(later.page.locator("main")).containsText("هوية مخفية");
        Assertions.assertThat(later.page.content())
                .doesNotContain("مريم أحمد", citizen.phone.number.replaceAll("\\D", ""));
        var again = citizen.at(stage.phone(Language.AR));
        again.follows(reference, _ -> {});
        again.window.open("/track/" + reference + "/seen");
        assertThat(again.window.page.locator("main")).containsText("كان مكشوفًا: رقم الهاتف");
        Assertions.assertThat(citizen.window.troubles()).isEmpty();
        Assertions.assertThat(huda.troubles()).isEmpty();
    }

    private static Locator field(Window window, String name) {
        return window.page.locator("main").getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(name));
    }
}
