package org.tawasul.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officers;
import org.tawasul.identity.As;
import org.tawasul.journeys.Stage.Window;
import org.tawasul.language.Language;

/** An administrator opens an agency with a service that asks something, and staff; its first case comes and is answered. */
@TawasulTest
class NewAgencyJourneyTest {
    private static final String REPLY = "السلام عليكم، أعدنا الزرافة إلى حظيرتها صباح اليوم، وأصلحنا السياج. شكرًا لك.";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    Officers officers;

    @Autowired
    TestClock clock;

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
    void theFirstCaseOfANewAgencyIsAnswered() {
        int number = ThreadLocalRandom.current().nextInt(1_000_000);
        var khalid = stage.desktop(Language.AR);
        khalid.carry(as.cookieOf(cast.khalid));
        opensAgency(khalid, number);
        appoints(khalid, number);
        offersService(khalid, number);
        makesForm(khalid);

        var citizen = new Citizen(stage.phone(Language.AR), Hand.POINTER);
        var reference = complains(citizen, number);

        var sara = officers.findActive("sara.zoo" + number).orElseThrow();
        var officer = stage.desktop(Language.AR);
        officer.carry(as.cookieOf(sara));
        officer.open("/staff/cases/" + reference);
        assertThat(officer.page.locator("main")).containsText("أسئلة الخدمة");
        assertThat(officer.page.locator("main")).containsText("أكثر من متر");
        assertThat(officer.page.locator("main")).containsText("16 رمضان 1447");
        officer.look("forms-case");
        officer.button("أتولى هذه الحالة", "I take this case").click();
        officer.page
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("نص الرد"))
                .fill(REPLY);
        officer.button("إرسال الرد", "Send the reply").click();
        officer.page.waitForURL("**/staff/cases/" + reference + "?replied");

        var elsewhere = citizen.at(stage.phone(Language.AR));
        clock.passes(java.time.Duration.ofMinutes(2)); // so long one waits for another code
        elsewhere.follows(reference, _ -> {});
        assertThat(elsewhere.window.page.locator("main")).containsText("أعدنا الزرافة");
        assertThat(elsewhere.window.page.locator("main")).containsText("أكثر من متر");
        elsewhere.window.look("forms-followed");
        Assertions.assertThat(khalid.troubles()).isEmpty();
        Assertions.assertThat(citizen.window.troubles()).isEmpty();
        Assertions.assertThat(officer.troubles()).isEmpty();
    }

    private static void opensAgency(Window khalid, int number) {
        khalid.open("/admin/agencies/new");
        fill(khalid, "code", "zoo-" + number);
        fill(khalid, "nameAr", "هيئة حديقة الحيوان " + number);
        fill(khalid, "nameEn", "Zoo Authority " + number);
        khalid.page.locator("#sector").selectOption(new SelectOption().setIndex(1));
        khalid.page.locator("#calendar").selectOption(new SelectOption().setIndex(1));
        submit(khalid);
        khalid.page.waitForURL(url -> url.matches(".*/admin/agencies/\\d+"));
        khalid.open(khalid.page.url().replaceFirst(".*(/admin/agencies/\\d+)", "$1/departments/new"));
        fill(khalid, "code", "animals");
        fill(khalid, "nameAr", "قسم الحيوانات " + number);
        fill(khalid, "nameEn", "Animals " + number);
        submit(khalid);
        khalid.look("forms-agency");
    }

    private static void appoints(Window khalid, int number) {
        khalid.open("/admin/staff/new");
        fill(khalid, "username", "sara.zoo" + number);
        fill(khalid, "nameAr", "سارة الزياني");
        fill(khalid, "nameEn", "Sara Al Zayani");
        khalid.page.locator("#role").selectOption("OFFICER");
        khalid.page
                .locator("#place")
                .selectOption(
                        new SelectOption().setLabel("هيئة حديقة الحيوان " + number + " – قسم الحيوانات " + number));
        submit(khalid);
        khalid.page.waitForURL(url -> url.matches(".*/admin/staff/\\d+"));
    }

    private static void offersService(Window khalid, int number) {
        khalid.open("/admin/services/new");
        fill(khalid, "code", "giraffe-" + number);
        fill(khalid, "nameAr", "زرافة هاربة " + number);
        fill(khalid, "nameEn", "Giraffe at large " + number);
        khalid.page
                .locator("#department")
                .selectOption(
                        new SelectOption().setLabel("هيئة حديقة الحيوان " + number + " – قسم الحيوانات " + number));
        khalid.page.locator("#group").selectOption(new SelectOption().setIndex(1));
        khalid.page.locator("#place").selectOption("NONE");
        fill(khalid, "days", "٢");
        submit(khalid);
        khalid.page.waitForURL(url -> url.matches(".*/admin/services/\\d+"));
        khalid.look("forms-service");
    }

    private static void makesForm(Window khalid) {
        khalid.page.getByText("افتح الأسئلة").click();
        khalid.page.waitForURL("**/form");
        khalid.look("forms-none");
        adds(khalid, "DATE", "منذ متى", "Since when");
        khalid.button("أضف السؤال", "Add the question").click();
        khalid.page.waitForURL("**/form");
        adds(khalid, "CHOICE", "أين هي", "Where is it");
        choice(khalid, 0, "في الحديقة", "In the park");
        choice(khalid, 1, "في الشارع", "On the road");
        khalid.button("أضف السؤال", "Add the question").click();
        khalid.page.waitForURL("**/form");
        adds(khalid, "CHOICE", "كم يعلو السياج", "How high is the fence");
        choice(khalid, 0, "أقل من متر", "Less than a metre");
        choice(khalid, 1, "أكثر من متر", "More than a metre");
        khalid.page.locator("#only").selectOption("q2:c1");
        khalid.look("forms-question");
        khalid.button("أضف السؤال", "Add the question").click();
        khalid.page.waitForURL("**/form");
        khalid.look("forms-draft");
        khalid.page.getByText("معاينة").click();
        khalid.page.waitForURL("**/preview**");
        khalid.look("forms-preview");
        khalid.page.goBack();
        khalid.button("انشر الأسئلة", "Publish the questions").click();
        assertThat(khalid.page.getByText("النسخة 1")).isVisible();
        khalid.look("forms-published");
    }

    private static String complains(Citizen citizen, int number) {
        var window = citizen.window;
        window.open("/new?kind=complaint&service=giraffe-" + number);
        window.page
                .locator("button[name=service][value=giraffe-" + number + "]")
                .click();
        window.page.waitForURL("**/text");
        window.page.locator("#text").fill("رأيت زرافة تمشي وحدها قرب بيتنا، والأطفال خائفون منها.");
        window.button("متابعة", "Continue").click();
        window.page.waitForURL("**/questions");
        window.look("forms-questions");
        var fence = window.page.locator(".question[data-key=q3]");
        assertThat(fence).isHidden();
        window.page.locator("#f-q1").fill("١٦ رمضان ١٤٤٧");
        Hand.POINTER.choose(window.page, "f-q2", "c2");
        assertThat(fence).isHidden();
        Hand.POINTER.choose(window.page, "f-q2", "c1");
        assertThat(fence).isVisible();
        window.button("متابعة", "Continue").click();
        assertThat(window.page.locator("#errors")).containsText("اختر إجابة عن «كم يعلو السياج»");
        window.look("forms-error");
        Hand.POINTER.choose(window.page, "f-q3", "c2");
        window.button("متابعة", "Continue").click();
        window.waitUntilPast("questions");
        return citizen.finishes(page -> {
            if (page.equals("check")) window.look("forms-check");
        });
    }

    private static void adds(Window khalid, String type, String ar, String en) {
        khalid.page.locator("#type").selectOption(type);
        khalid.button("أضف سؤالًا", "Add a question").click();
        khalid.page.waitForURL("**/fields/new**");
        fill(khalid, "labelAr", ar);
        fill(khalid, "labelEn", en);
    }

    private static void choice(Window khalid, int line, String ar, String en) {
        khalid.page.locator("input[name=choiceAr]").nth(line).fill(ar);
        khalid.page.locator("input[name=choiceEn]").nth(line).fill(en);
    }

    private static void fill(Window khalid, String field, String text) {
        khalid.page.locator("main #" + field).fill(text);
    }

    private static void submit(Window khalid) {
        Locator button =
                khalid.page.locator("main form:has(.actions) .actions button").first();
        button.click();
    }
}
