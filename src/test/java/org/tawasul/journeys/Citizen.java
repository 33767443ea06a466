package org.tawasul.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tawasul.journeys.Stage.Window;

/** Somebody whose rubbish is not collected, on the way from the home page to the reply. */
final class Citizen {
    final Window window;
    final Phone phone;
    private final Hand hand;

    Citizen(Window window, Hand hand) {
        this(window, hand, new Phone());
    }

    private Citizen(Window window, Hand hand, Phone phone) {
        this.window = window;
        this.hand = hand;
        this.phone = phone;
    }

    /** The same person at a browser that knows nothing of them. */
    Citizen at(Window other) {
        return new Citizen(other, hand, phone);
    }

    /** The whole way, page by page; gives the reference. {@code onEach} is told of every page before it is filled in. */
    String complains(Consumer<String> onEach) {
        window.open("/?lang=" + window.say("ar", "en"));
        onEach.accept("home");
        hand.press(window.page.locator("main a[href='/new?kind=complaint']"));
        window.page.waitForURL("**/new?kind=complaint");
        onEach.accept("service");
        hand.write(window.page.locator("#q"), window.say("القمامة", "rubbish"));
        hand.press(window.button("ابحث", "Search"));
        var rubbish = window.page.locator("button[name=service][value=test-rubbish]");
        assertThat(rubbish).isVisible();
        onEach.accept("found");
        hand.press(rubbish);
        window.page.waitForURL("**/text");
        onEach.accept("text");
        hand.write(
                window.page.locator("#text"),
                window.say(
                        "لم تُجمع القمامة من شارعنا منذ أسبوع، والحاوية ممتلئة.",
                        "Nobody has collected the rubbish for a week, and the container is full."));
        goOn("text");
        for (var place = window.place(); !place.equals("you"); place = window.place()) {
            onEach.accept(place);
            goOn(place);
        }
        onEach.accept("you");
        introducesThemselves();
        onEach.accept("code");
        hand.write(window.page.locator("#code"), phone.code(window.page.context(), window.site()));
        hand.press(window.button("متابعة", "Continue"));
        window.page.waitForURL("**/check");
        onEach.accept("check");
        hand.press(window.button("أرسل الشكوى", "Send the complaint"));
        window.page.waitForURL("**/done");
        assertThat(window.heading("وصلت شكواك", "Your complaint has arrived")).isVisible();
        onEach.accept("done");
        return window.page.locator("main .reference bdi").first().textContent().replaceAll("\\D", "");
    }

    /** From the page that follows, past what may be left empty, to the confirmation; gives the reference. In Arabic only. */
    String finishes(Consumer<String> onEach) {
        for (var place = window.place(); !place.equals("you"); place = window.place()) goOn(place);
        introducesThemselves();
        hand.write(window.page.locator("#code"), phone.code(window.page.context(), window.site()));
        hand.press(window.button("متابعة", "Continue"));
        window.page.waitForURL("**/check");
        onEach.accept("check");
        hand.press(window.button("أرسل الشكوى", "Send the complaint"));
        window.page.waitForURL("**/done");
        return window.page.locator("main .reference bdi").first().textContent().replaceAll("\\D", "");
    }

    /** An idea that everybody may read, not under its author's name; gives the reference. In Arabic only. */
    String suggests(String idea, Consumer<String> onEach) {
        window.open("/new?kind=suggestion&q=" + URLEncoder.encode("مقاعد ومظلات", StandardCharsets.UTF_8));
        onEach.accept("service");
        hand.press(window.page.locator("button[name=service][value=test-benches]"));
        window.page.waitForURL("**/text");
        hand.write(window.page.locator("#text"), idea);
        window.page.locator("#shown").check();
        onEach.accept("text");
        goOn("text");
        for (var place = window.place(); !place.equals("you"); place = window.place()) goOn(place);
        introducesThemselves();
        hand.write(window.page.locator("#code"), phone.code(window.page.context(), window.site()));
        hand.press(window.button("متابعة", "Continue"));
        window.page.waitForURL("**/check");
        onEach.accept("check");
        assertThat(window.page.locator("main")).containsText("يُعرض للجميع دون اسمك");
        hand.press(window.button("أرسل المقترح", "Send the suggestion"));
        window.page.waitForURL("**/done");
        return window.page.locator("main .reference bdi").first().textContent().replaceAll("\\D", "");
    }

    void rates(Consumer<String> onEach) {
        window.open(phone.ratingLink(window.page.context(), window.site()));
        onEach.accept("rate");
        hand.choose(window.page, "handling", "5");
        hand.choose(window.page, "clarity", "4");
        hand.choose(window.page, "courtesy", "5");
        hand.choose(window.page, "ease", "3");
        hand.press(window.button("أرسل التقييم", "Send rating"));
        window.page.waitForURL("**/thanks");
        assertThat(window.heading("شكرًا، وصل تقييمك", "Thank you, your rating has arrived"))
                .isVisible();
        onEach.accept("thanks");
    }

    /** From the reference and the phone to the page of the case. */
    void follows(String reference, Consumer<String> onEach) {
        window.open("/track?lang=" + window.say("ar", "en") + "&reference=" + reference);
        onEach.accept("track");
        assertThat(window.page.locator("#content #reference")).hasValue(Pattern.compile("[\\d ]{11,13}"));
        hand.write(window.page.locator("#phone"), phone.number);
        hand.press(window.button("أرسل الرمز", "Send code"));
        window.page.waitForURL("**/track/code");
        onEach.accept("track-code");
        hand.write(window.page.locator("#code"), phone.code(window.page.context(), window.site()));
        hand.press(window.button("اعرض الحالة", "Show the case"));
        window.page.waitForURL("**/track/" + reference + "**");
        onEach.accept("followed");
    }

    private void introducesThemselves() {
        hand.choose(window.page, "kind", "INDIVIDUAL");
        hand.write(window.page.locator("#name"), window.say("مريم أحمد", "Mariam Ahmed"));
        hand.choose(window.page, "residency", "CITIZEN");
        hand.write(window.page.locator("#phone"), phone.number);
        goOn("you");
        window.page.waitForURL("**/code");
    }

    private void goOn(String place) {
        hand.press(window.button("متابعة", "Continue"));
        window.waitUntilPast(place);
    }
}
