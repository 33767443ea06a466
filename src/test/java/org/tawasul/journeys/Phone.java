package org.tawasul.journeys;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tawasul.identity.As;

/** The requester's telephone, read where the demo shows what was sent to it. */
final class Phone {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final Pattern RATING = Pattern.compile("/rate/[A-Za-z0-9_-]{32}");

    final String number = As.somePhone();
    private String lastCode = "";

    /** A code that was not read before. */
    String code(BrowserContext browser, String site) {
        lastCode = await("a code to " + number)
                .atMost(Duration.ofSeconds(30))
                .until(() -> first(CODE, browser, site), found -> !found.isEmpty() && !found.equals(lastCode));
        return lastCode;
    }

    /** Where the last reply can be rated. */
    String ratingLink(BrowserContext browser, String site) {
        return await("a rating link to " + number)
                .atMost(Duration.ofSeconds(30))
                .until(() -> first(RATING, browser, site), found -> !found.isEmpty());
    }

    private String first(Pattern what, BrowserContext browser, String site) {
        try (var page = browser.newPage()) {
            page.navigate(site + "/demo/phone?number=" + number.replace("+", "%2B"));
            var messages =
                    List.copyOf(page.locator(".bubble > p:not(.bubble-head)").allTextContents());
            return messages.stream()
                    .map(what::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .orElse("");
        }
    }
}
