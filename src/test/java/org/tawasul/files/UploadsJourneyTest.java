package org.tawasul.files;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.Chromium;
import org.tawasul.TawasulTest;

/** The upload field in a real browser on a phone's width, with a line that breaks. */
@TawasulTest
class UploadsJourneyTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static Chromium chromium;

    @LocalServerPort
    int port;

    private BrowserContext phone;
    private Page page;
    private final List<Integer> offsets = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void openTheBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    @BeforeEach
    void openTheForm() {
        open(true);
    }

    @AfterEach
    void putThePhoneAway() {
        phone.close();
    }

    @Test
    void photosAndDocumentsAreSentWhileTheFormIsFilledIn() {
        choose(
                file("الشارع.jpg", Samples.withExif(Samples.jpeg(1200, 800), 6)),
                file("عقد.pdf", Samples.pdf(3 * MEGABYTE, 1)));
        assertThat(rows(".done")).hasCount(2);
        assertThat(page.locator(".uploads-item img")).hasCount(1);
        assertThat(page.locator("[role=status]")).hasText("أُرفق \u2068عقد.pdf\u2069");
        look("done");
        assertThat(new AxeBuilder(page).include("#content").analyze().getViolations())
                .isEmpty();

        rows("").nth(0).locator("[data-remove]").click();
        assertThat(rows("")).hasCount(1);
        page.locator("#send").click();
        assertThat(page.locator("body")).containsText("upload ");
        assertThat(page.locator("body").textContent().lines()).hasSize(1);
    }

    @Test
    void aBrokenLineIsTakenUpWhereItBroke() {
        var patches = new AtomicInteger();
        page.route("**/files/uploads/*", route -> {
            if (!route.request().method().equals("PATCH")) {
                route.resume();
            } else if (patches.incrementAndGet() == 2 || patches.get() == 3) {
                route.abort("connectionreset");
            } else {
                passOn(route);
            }
        });
        choose(file("عقد.pdf", Samples.pdf(3 * MEGABYTE, 2)));
        assertThat(page.locator("[data-state]")).containsText("انقطع الاتصال");
        look("broken");
        assertThat(rows(".done")).hasCount(1);
        assertThat(offsets).containsExactly(0, MEGABYTE, 2 * MEGABYTE);
    }

    @Test
    void afterAReloadTheSameFileGoesOn() {
        var patches = new AtomicInteger();
        page.route("**/files/uploads/*", route -> {
            boolean cut = route.request().method().equals("PATCH") && patches.incrementAndGet() > 2;
            if (cut) route.abort("internetdisconnected");
            else if (route.request().method().equals("PATCH")) passOn(route);
            else route.resume();
        });
        var contract = file("عقد.pdf", Samples.pdf(3 * MEGABYTE, 3));
        choose(contract);
        assertThat(page.locator("[data-state]")).containsText("انقطع الاتصال");
        page.unroute("**/files/uploads/*");
        page.reload();
        assertThat(rows(".unfinished")).hasCount(1);
        look("unfinished");
        page.route("**/files/uploads/*", route -> {
            if (route.request().method().equals("PATCH")) passOn(route);
            else route.resume();
        });
        choose(contract);
        assertThat(rows(".done")).hasCount(1);
        assertThat(offsets).containsExactly(0, MEGABYTE, 2 * MEGABYTE);

        page.reload();
        assertThat(rows("")).hasCount(1);
        page.locator("#send").click();
        assertThat(page.locator("body")).containsText("upload ");
    }

    @Test
    void whoGoesOnTooSoonWaitsForTheFilesAndNotLonger() {
        phone.setOffline(true);
        choose(file("عقد.pdf", Samples.pdf(MEGABYTE, 4)));
        assertThat(page.locator("[data-state]")).containsText("انقطع الاتصال");
        page.locator("#send").click();
        assertThat(page.locator("[data-waits]")).isVisible();
        look("waits");
        phone.setOffline(false);
        assertThat(page.locator("body")).containsText("upload ");
    }

    @Test
    void whatIsNotTakenIsSaidAtTheFile() {
        choose(
                file("صورة.jpg", Samples.text("<!doctype html><script>alert(1)</script>")),
                file("فارغ.txt", new byte[0]));
        assertThat(rows(".refused")).hasCount(2);
        assertThat(page.locator("[data-state]").first()).containsText("صفحة ويب");
        assertThat(page.locator("[data-state]").last()).containsText("فارغ");
        look("refused");
        page.locator("#send").click();
        assertThat(page.locator("body")).hasText("");
    }

    @Test
    void withoutAScriptTheFilesComeWithTheForm() {
        putThePhoneAway();
        open(false);
        look("plain");
        choose(file("الشارع.jpg", Samples.jpeg(100, 50)), file("a.exe", Samples.hex("4d5a90000300")));
        page.locator("#send").click();
        assertThat(page.locator("body").textContent().lines().map(line -> line.replaceAll("kept \\S+", "kept")))
                .containsExactly("kept الشارع.jpg", "refused program");
        page.navigate(address());
        assertThat(rows("")).hasCount(1);
        assertThat(page.locator("input[name=upload]")).hasCount(1);
    }

    @Test
    void aPhoneOffersItsCameraAndADesktopDoesNot() {
        page.navigate(address() + "?pictures=yes");
        var camera = page.locator("label[for=files-camera]");
        assertThat(camera).isVisible();
        assertThat(page.locator("#files-camera")).hasAttribute("capture", "environment");
        page.locator("#files-camera").setInputFiles(file("image.jpg", Samples.withExif(Samples.jpeg(900, 1200), 1)));
        assertThat(rows(".done")).hasCount(1);
        look("camera");
        putThePhoneAway();
        phone = chromium.browser().newContext();
        page = phone.newPage();
        page.navigate(address() + "?pictures=yes&lang=en");
        assertThat(page.locator("label[for=files-camera]")).isHidden();
        assertThat(page.locator("label.button[for=files]")).isVisible();
        look("desktop");
    }

    private void open(boolean script) {
        phone = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setLocale("ar")
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setJavaScriptEnabled(script));
        phone.addCookies(
                List.of(new Cookie("test-owner", UUID.randomUUID().toString()).setUrl("http://localhost:" + port)));
        page = phone.newPage();
        page.navigate(address());
    }

    private String address() {
        return "http://localhost:" + port + UploadPage.ADDRESS;
    }

    private void choose(FilePayload... files) {
        page.locator("#files").setInputFiles(files);
    }

    private Locator rows(String state) {
        return page.locator(".uploads-item" + state);
    }

    private void passOn(Route route) {
        offsets.add(Integer.valueOf(route.request().headers().get("upload-offset")));
        route.resume();
    }

    /** A picture for the eye: target/journeys/uploads-*.png. */
    private void look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/journeys/uploads-" + name + ".png")));
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }
}
