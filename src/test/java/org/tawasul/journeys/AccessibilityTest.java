package org.tawasul.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Role;
import org.tawasul.identity.As;
import org.tawasul.journeys.Stage.Window;
import org.tawasul.language.Language;

/**
 * What can be checked by a machine of WCAG 2.2 AA holds on every page, in Arabic on a phone and in English on a desktop;
 * no page is wider than its window, and no page has a trouble to tell the console.
 */
@TawasulTest
class AccessibilityTest {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> PUBLIC = List.of(
            "/",
            "/new",
            "/new?kind=inquiry&q=zzzzzz",
            "/new?kind=complaint&group=test-group",
            "/new?kind=photo",
            "/new/agencies?kind=complaint",
            "/new/agencies?kind=complaint&agency=test-municipality",
            "/suggestions",
            "/suggestions?shelf=open",
            "/suggestions/reasons",
            "/sign-in",
            "/staff/sign-in",
            "/demo/phone",
            "/design",
            "/design/desk",
            "/design/charts",
            "/offline",
            "/nowhere",
            "/rate/nothing-that-we-ever-made-000000");
    private static final List<String> CASE = List.of("", "/reopening", "/withdrawal");
    private static final List<String> STAFF = List.of(
            "/staff",
            "/staff/tasks",
            "/staff/me",
            "/staff/announcements",
            "/staff/documents",
            "/staff/directory",
            "/staff/directory/me",
            "/staff/desk",
            "/staff/desk?list=done",
            "/staff/desk?list=open",
            "/staff/account",
            "/staff/cases/1",
            "/staff/news",
            "/staff/suggestions",
            "/staff/suggestions?list=over",
            "/staff/macros",
            "/staff/desk/views",
            "/staff/keys");
    private static final List<String> COORDINATOR = List.of(
            "/staff/ladder",
            "/staff/templates",
            "/staff/templates/new",
            "/staff/macros/new",
            "/staff/desk?list=approvals",
            "/staff/promises",
            "/staff/referrals",
            "/staff/fairness",
            "/staff/figures",
            "/staff/figures?wall=1",
            "/staff/quality",
            "/staff/quality?view=done&period=month",
            "/staff/quality?view=pace&period=month",
            "/staff/quality/indicators",
            "/staff/announcements/new",
            "/staff/documents/new",
            "/importance");
    private static final List<String> ADMINISTRATOR = List.of(
            "/admin/calendars",
            "/admin/calendars/new",
            "/admin/periods",
            "/admin/periods/new",
            "/admin/quality",
            "/admin/approvals",
            "/staff/committee",
            "/staff/ladder");
    /** Below a calendar. */
    private static final List<String> CALENDAR =
            List.of("", "/week", "/holidays/new", "/seasons/new", "/import", "/users");

    /** Below a suggestion. */
    private static final List<String> SUGGESTION = List.of("", "/study", "/decision", "/joining");

    private static final List<String> STEPS = List.of(
            "assignment",
            "triage",
            "referrals",
            "notes",
            "questions",
            "replies",
            "closure",
            "merging",
            "delays",
            "pause");

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

    private final List<String> found = new ArrayList<>();
    private Stage stage;

    @BeforeEach
    void raiseTheCurtain() {
        stage = new Stage(port);
    }

    @AfterEach
    void lowerTheCurtain() {
        stage.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsForEverybody(Language language) {
        var window = window(language);
        window.open("/?lang=" + language.code());
        for (var path : PUBLIC) inspect(window.open(path), path);

        var citizen = new Citizen(window(language), Hand.POINTER);
        var reference = citizen.complains(page -> inspect(citizen.window, page));

        var officer = window(language);
        officer.carry(as.cookieOf(cast.huda)).open("/staff/desk?lang=" + language.code());
        for (var path : STAFF) inspect(officer.open(path), path);
        inspect(officer.open("/staff/desk?list=unassigned"), "unassigned");
        inspect(officer.open("/staff/cases/" + reference), "case");
        officer.button("أتولى هذه الحالة", "I take this case").click();
        officer.page.locator("textarea[name=text]").waitFor();
        inspect(officer, "case that is theirs");
        for (var step : STEPS) inspect(officer.open("/staff/cases/" + reference + "/" + step), step);
        inspect(officer.open("/staff/bulk?case=" + reference), "steps on a selection");
        officer.open("/staff/cases/" + reference);
        officer.page.locator("textarea[name=text]").fill("أُفرغت الحاوية اليوم.");
        officer.button("إرسال الرد", "Send the reply").click();
        officer.page.waitForURL("**?replied");
        inspect(officer, "case that is answered");

        citizen.rates(page -> inspect(citizen.window, page));
        var elsewhere = citizen.at(window(language));
        clock.passes(Duration.ofMinutes(2)); // so long one waits for another code
        elsewhere.follows(reference, page -> inspect(elsewhere.window, page));
        for (var page : CASE) inspect(elsewhere.window.open("/track/" + reference + page), "track" + page);
        inspect(elsewhere.window.open("/my"), "my");

        found.addAll(elsewhere.window.troubles());
        found.addAll(window.troubles());
        found.addAll(citizen.window.troubles());
        found.addAll(officer.troubles());
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void soAreThePagesOfWhoLeads(Language language) {
        var coordinator = window(language);
        coordinator.carry(as.cookieOf(cast.layla)).open("/staff/desk?lang=" + language.code());
        for (var path : COORDINATOR) inspect(coordinator.open(path), path);
        var administrator = window(language);
        administrator.carry(as.cookieOf(cast.khalid)).open("/staff/desk?lang=" + language.code());
        for (var path : ADMINISTRATOR) inspect(administrator.open(path), path);
        var calendar = "/admin/calendars/" + agencies.get(cast.municipality).calendarId();
        for (var path : CALENDAR) inspect(administrator.open(calendar + path), "calendar" + path);
        var committee = window(language);
        committee.carry(as.cookieOf(as.appointed(Role.COMMITTEE, 0, 0))).open("/staff/desk?lang=" + language.code());
        inspect(committee.open("/staff/committee"), "committee");
        found.addAll(committee.troubles());
        found.addAll(coordinator.troubles());
        found.addAll(administrator.troubles());
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void soAreThePagesOfASuggestion(Language language) {
        var author = new Citizen(stage.phone(Language.AR), Hand.POINTER);
        var reference = author.suggests("أقترح مظلة فوق كل مقعد.", page -> inspect(author.window, page));
        var head = window(language);
        head.carry(as.cookieOf(cast.amal)).open("/staff/suggestions?lang=" + language.code());
        for (var path : SUGGESTION) inspect(head.open("/staff/suggestions/" + reference + path), "suggestion" + path);
        head.open("/staff/suggestions/" + reference);
        var open = head.page.locator("main a[href^='/suggestions/']").getAttribute("href");
        var reader = window(language);
        inspect(reader.open(open + "?lang=" + language.code()), "a suggestion for everybody");
        inspect(author.window.open("/track/" + reference), "the author's page");
        found.addAll(head.troubles());
        found.addAll(reader.troubles());
        assertThat(found).isEmpty();
    }

    private Window window(Language language) {
        return language == Language.AR ? stage.phone(language) : stage.desktop(language);
    }

    private void inspect(Window window, String name) {
        look(window, ColorScheme.LIGHT);
        collect(name, new AxeBuilder(window.page).withTags(RULES));
        look(window, ColorScheme.DARK);
        collect(name + " in the dark", new AxeBuilder(window.page).withRules(List.of("color-contrast")));
        look(window, ColorScheme.LIGHT);
        var width = (int)
                window.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (width > 0) found.add("%s: %d px wider than the window".formatted(name, width));
    }

    /** Without motion, for a colour that is still on its way to another is neither. */
    private static void look(Window window, ColorScheme scheme) {
        window.page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** In the page itself: without frames there is nothing for which a second, empty page had to be opened each time. */
    private void collect(String name, AxeBuilder axe) {
        for (var rule : axe.setLegacyMode(true).analyze().getViolations()) {
            for (var node : rule.getNodes()) {
                found.add("%s: %s: %s: %s".formatted(name, rule.getId(), node.getTarget(), node.getHtml()));
            }
        }
    }
}
