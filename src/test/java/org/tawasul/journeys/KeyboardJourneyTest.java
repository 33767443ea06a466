package org.tawasul.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Status;
import org.tawasul.cases.replies.Template;
import org.tawasul.cases.replies.Templates;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.Services;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journeys.Stage.Window;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/** An officer's busy half hour without a mouse: five cases of a department that nobody else works in. */
@TawasulTest
class KeyboardJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Agencies agencies;

    @Autowired
    Services services;

    @Autowired
    Templates templates;

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    private Stage stage;
    private Window window;
    private Page page;
    private Officer officer;
    private java.util.List<Case> waiting = java.util.List.of();

    @BeforeEach
    void fiveCasesWait() {
        clock.is("2026-03-01T09:00");
        var code = "busy-" + System.nanoTime();
        long department = agencies.openDepartment(
                cast.municipality,
                code,
                false,
                new Name("قسم الطوارئ", "Emergencies"),
                clock.instant(),
                Actor.OPERATOR);
        officer = as.appointed(Role.OFFICER, cast.municipality, department);
        templates.add(
                new Template(
                        0,
                        cast.municipality,
                        department,
                        new Name("أزيلت", "Removed"),
                        new Name("أُزيلت الشجرة.", "The tree was removed."),
                        false),
                officer,
                clock.instant());
        var empty = new Name("", "");
        long service = services.offer(
                new Service(
                        0,
                        code,
                        services.listGroups().getFirst().id(),
                        cast.municipality,
                        department,
                        Set.of(Kind.COMPLAINT),
                        PlaceNeed.OPTIONAL,
                        3,
                        false,
                        new Name("شجرة ساقطة", "Fallen tree"),
                        empty,
                        empty),
                clock.instant(),
                Actor.OPERATOR);
        waiting = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> cast.complaint(
                        service,
                        cast.maryam,
                        "سقطت شجرة " + number,
                        clock.instant().plus(Duration.ofMinutes(number))))
                .toList();
        stage = new Stage(port);
        window = stage.desktop(Language.AR).carry(as.cookieOf(officer));
        page = window.page;
    }

    @AfterEach
    void lowerTheCurtain() {
        stage.close();
    }

    @Test
    void aBusyHalfHour() {
        window.open("/staff/desk");
        press("Period");
        page.waitForURL(at(0));
        take();
        press("KeyR");
        write("textarea#text", "أُزيلت الشجرة وفُتح الطريق.");
        Hand.KEYBOARD.press(window.button("إرسال الرد", "Send the reply"));
        page.waitForURL(at(0) + "?replied");

        press("Period");
        page.waitForURL(at(1));
        take();
        press("KeyI");
        page.locator("#step form[action*='/questions'] textarea").waitFor();
        write("#step form[action*='/questions'] textarea", "في أي شارع؟");
        Hand.KEYBOARD.press(window.button("إرسال السؤال", "Send the question"));
        page.locator(".note, .from-agency").first().waitFor();

        press("Control+KeyK");
        write("dialog.palette input", "غير مسنده");
        page.keyboard().press("Enter");
        page.waitForURL("**/staff/desk?list=unassigned");
        pressAsOnAnArabicKeyboard("KeyJ", "ت");
        press("KeyX");
        press("KeyJ");
        press("KeyX");
        assertThat(page.locator(".selection p")).hasText("المحدد: 2");
        window.look("keyboard-selection");
        press("KeyB");
        page.waitForURL("**/staff/bulk");
        Hand.KEYBOARD.write(page.locator("textarea#text"), "بحاجة إلى رافعة");
        Hand.KEYBOARD.press(window.button("كتابة الملاحظة", "Write the note"));
        assertThat(page.locator("#bulk")).containsText("تم في 2 من 2.");
        window.look("keyboard-bulk");

        press("Shift+Slash");
        assertThat(page.locator("#keys-dialog")).isVisible();
        window.look("keyboard-help");
        page.keyboard().press("Escape");

        press("Control+KeyK");
        write("dialog.palette input", waiting.get(4).reference().grouped());
        page.keyboard().press("Enter");
        page.waitForURL(at(4));
        press("KeyN");
        page.locator("#step form[action*='/notes'] textarea").waitFor();
        write("#step form[action*='/notes'] textarea", "انظري @test.lay");
        page.locator("#colleagues li[data-username='test.layla']").waitFor();
        window.look("keyboard-mention");
        page.keyboard().press("Enter");
        Hand.KEYBOARD.press(window.button("حفظ الملاحظة", "Save the note"));
        assertThat(page.locator(".conversation .note")).containsText("@test.layla");

        press("KeyG");
        press("KeyD");
        page.waitForURL("**/staff/desk");
        assertThat(now(0).status()).isEqualTo(Status.ANSWERED);
        assertThat(now(1).status()).isEqualTo(Status.AWAITING_REQUESTER);
        for (int i : new int[] {2, 3}) {
            assertThat(messages.listOf(waiting.get(i).id()))
                    .extracting(Message::text)
                    .containsExactly("بحاجة إلى رافعة");
        }
        assertThat(window.troubles()).isEmpty();
    }

    @Test
    void keysAreSilentWhileSomebodyTypesAndWhenTheyAreSwitchedOff() {
        window.open("/staff/desk?list=unassigned");
        Hand.KEYBOARD.write(page.locator("#reference"), "jxt?.");
        assertThat(page.locator("#reference")).hasValue("jxt?.");
        assertThat(page.locator(".lines :checked")).hasCount(0);

        window.open("/staff/keys");
        page.locator("[data-keys-switch]").focus();
        page.keyboard().press("Space");
        window.open("/staff/desk?list=unassigned");
        press("KeyJ");
        press("KeyX");
        assertThat(page.locator(".lines :checked")).hasCount(0);
        assertThat((String) page.evaluate("document.activeElement.tagName")).isEqualTo("BODY");
        press("Control+KeyK");
        assertThat(page.locator("dialog.palette")).isVisible();
        assertThat(window.troubles()).isEmpty();
    }

    @Test
    void twoAtOneCaseSeeEachOther() {
        var path = "/staff/cases/" + waiting.getFirst().reference();
        window.open(path);
        try (var other = stage.phone(Language.AR).carry(as.cookieOf(cast.layla))) {
            other.open(path);
            assertThat(other.page.locator("#presence")).containsText("الحالة مفتوحة الآن لدى هدى المناعي أيضًا.");
        }
        assertThat(window.troubles()).isEmpty();
    }

    private void press(String key) {
        page.waitForLoadState(); // a page hears keys once its scripts are there
        page.keyboard().press(key);
    }

    /** Whoever holds a case may ask its requester; nobody else is offered it. */
    private void take() {
        assertThat(page.locator(".also a[href$='/questions']")).hasCount(0);
        press("KeyT");
        page.locator(".also a[href$='/questions']").waitFor();
    }

    private void pressAsOnAnArabicKeyboard(String code, String letter) {
        page.evaluate(
                "([code, key]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }))",
                java.util.List.of(code, letter));
    }

    /** Types where the focus is already: that the key brought it there is the point. */
    private void write(String field, String text) {
        assertThat(page.locator(field)).isFocused();
        page.keyboard().type(text);
    }

    private String at(int number) {
        return window.site() + "/staff/cases/" + waiting.get(number).reference();
    }

    private Case now(int number) {
        return cases.get(waiting.get(number).id());
    }
}
