package org.tawasul.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.tawasul.Chromium;
import org.tawasul.language.Language;

/** A browser and those who sit at it, each with a window, a language and an address of their own. */
final class Stage implements AutoCloseable {
    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final Chromium chromium = new Chromium();
    private final String site;

    Stage(int port) {
        this.site = "http://localhost:" + port;
    }

    Window phone(Language language) {
        return window(language, 390, 844, true);
    }

    Window phoneWithoutJavaScript(Language language) {
        return window(language, 390, 844, false);
    }

    Window desktop(Language language) {
        return window(language, 1280, 900, true);
    }

    private Window window(Language language, int width, int height, boolean script) {
        int visitor = VISITORS.incrementAndGet();
        return new Window(
                site,
                language,
                chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale(language == Language.AR ? "ar-BH" : "en-GB")
                                .setJavaScriptEnabled(script)
                                .setExtraHTTPHeaders(
                                        Map.of("X-Forwarded-For", "198.19." + visitor / 256 + "." + visitor % 256))));
    }

    @Override
    public void close() {
        chromium.close();
    }

    /** One window, and what went wrong in it. */
    static final class Window implements AutoCloseable {
        final Page page;
        private final String site;
        private final Language language;
        private final BrowserContext context;
        private final List<String> troubles = new ArrayList<>();

        private Window(String site, Language language, BrowserContext context) {
            this.site = site;
            this.language = language;
            this.context = context;
            this.page = context.newPage();
            page.onPageError(troubles::add);
            page.onConsoleMessage(message -> {
                // That the page itself has an error status is what some pages are for.
                if (message.type().equals("error") && !message.location().startsWith(page.url() + ":"))
                    troubles.add(page.url() + ": " + message.text());
            });
        }

        Window open(String path) {
            page.navigate(site + path);
            return this;
        }

        /** Sits down signed in. */
        Window carry(jakarta.servlet.http.Cookie session) {
            context.addCookies(List.of(
                    new com.microsoft.playwright.options.Cookie(session.getName(), session.getValue()).setUrl(site)));
            return this;
        }

        /** What a text is in the language of this window. */
        String say(String arabic, String english) {
            return language == Language.AR ? arabic : english;
        }

        Locator button(String arabic, String english) {
            return page.locator("main")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions()
                                    .setName(say(arabic, english))
                                    .setExact(true));
        }

        Locator heading(String arabic, String english) {
            return page.getByRole(
                    AriaRole.HEADING,
                    new Page.GetByRoleOptions().setName(say(arabic, english)).setExact(true));
        }

        /** The last part of the address. */
        String place() {
            return lastPart(page.url());
        }

        void waitUntilPast(String place) {
            page.waitForURL(url -> !lastPart(url).equals(place));
        }

        String site() {
            return site;
        }

        List<String> troubles() {
            return troubles;
        }

        /** A picture for the eye: target/journeys. */
        void look(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/journeys/" + name + ".png")));
        }

        private static String lastPart(String url) {
            var path = url.replaceFirst("[?#].*", "");
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
