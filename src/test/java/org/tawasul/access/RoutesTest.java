package org.tawasul.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tawasul.TawasulTest;
import org.tawasul.access.Household.Matter;
import org.tawasul.access.Household.Reader;
import org.tawasul.cases.Permission.Right;

/**
 * Every address of the product, asked by everybody about everything: the list of addresses is the product's own. An answer
 * must be the one that the rule of its address gives, and whatever page it is, it must not contain a word of a case that its
 * reader may not see, nor who asked where they may not know it.
 */
@TawasulTest
class RoutesTest {
    /** What keeps an address. */
    private enum Keeper {
        /** Nothing, for it is there only where a country is played. */
        DEMO,
        /** Nothing: everybody may read it. */
        NOBODY,
        /** A token in the address that nobody guesses. */
        TOKEN,
        /** The cookie of the browser in which the draft was begun. */
        DRAFT,
        /** Being the requester of the case. */
        REQUESTER,
        /** Being signed in as a citizen. */
        CITIZEN,
        /** Seeing the case, by {@code Permission}. */
        SIGHT,
        /** Being on the staff; the page shows one's own, or what one may see. */
        STAFF,
        /** Owning the thing that the number names. */
        OWNER,
        /** Seeing a case to which the file belongs, or being its requester. */
        FILE,
        /** The first step of signing in as staff. */
        HALF,
        ADMINISTRATION
    }

    /** @param right what one must have besides; null for nothing */
    private record Rule(
            Pattern addresses, Keeper keeper, @Nullable Right right) {}

    /**
     * The first line that fits decides. None fits a whole part of the site of which nobody knows yet what will stand there:
     * a new page shall need a line, or a look at the line that fits it.
     */
    private static final List<Rule> RULES = List.of(
            rule("/|/favicon.ico|/robots.txt|/manifest.webmanifest|/error|/offline|/service-worker.js", Keeper.NOBODY),
            rule("/figures/definitions(/.*)?", Keeper.NOBODY),
            rule("/assets/.*|/importance|/design|/design/desk|/design/charts", Keeper.NOBODY),
            rule("/figures|/figures/agencies/\\{code}|/figures/data(/\\{code}.*)?", Keeper.NOBODY),
            rule("/figures/catalog(\\.jsonld|\\.ttl)?|/figures/seals(\\.csv|\\.json|/check\\.py)?", Keeper.NOBODY),
            rule("/suggestions|/suggestions/reasons|/suggestions/\\{number.*", Keeper.NOBODY),
            rule("/demo/phone|/demo/uploads-in-tests", Keeper.DEMO),
            rule("/new|/new/agencies", Keeper.NOBODY),
            rule("/new/\\{draft}.*", Keeper.DRAFT),
            rule("/track|/track/code|/track/code/again|/track/end", Keeper.NOBODY),
            rule("/sign-in|/sign-in/code|/sign-in/code/again|/sign-out", Keeper.NOBODY),
            rule("/track/\\{reference}.*|/my/cases/\\{reference}", Keeper.REQUESTER),
            rule("/rate/\\{token}.*|/kept/\\{token}", Keeper.TOKEN),
            rule("/my|/my/privacy", Keeper.CITIZEN),
            // Of people of one's own phone; the one asked about is another's.
            rule("/my/privacy/\\{person}/.*", Keeper.OWNER),
            rule("/files/uploads.*", Keeper.TOKEN),
            rule("/files/\\{id.*", Keeper.FILE),
            rule("/staff/sign-in|/staff/sign-in/demo", Keeper.NOBODY),
            rule("/staff/sign-in/(password|code|authenticator)", Keeper.HALF),
            rule("/staff/cases/\\{reference}/presence/leave", Keeper.STAFF),
            rule("/staff/cases/\\{reference}.*", Keeper.SIGHT),
            // Of cases that are suggestions; ours are none, and so not there.
            rule("/staff/suggestions/\\{reference}.*", Keeper.OWNER),
            rule("/staff/committee|/staff/committee/\\{reference}", Keeper.STAFF, Right.READ_COMMITTEE),
            rule("/staff/fairness", Keeper.STAFF, Right.READ_FAIRNESS),
            rule("/staff/samples/\\{id.*/(items|next|handover).*", Keeper.STAFF, Right.REVIEW_SAMPLES),
            rule("/staff/samples/(new|order|scorecard/.*)", Keeper.STAFF, Right.REVIEW_SAMPLES),
            rule("/staff/samples(/scorecard|/\\{id.*)?", Keeper.STAFF, Right.READ_FIGURES),
            rule("/staff/bulk/\\{id}", Keeper.OWNER),
            rule("/staff/bulk", Keeper.STAFF, Right.WORK_IN_BULK),
            rule("/staff/ladder|/staff/ladder/national", Keeper.STAFF, Right.SET_LADDER),
            rule("/staff/templates/\\{id.*", Keeper.OWNER),
            rule("/staff/templates|/staff/templates/new", Keeper.STAFF, Right.WRITE_TEMPLATES),
            rule("/staff/macros/\\{id.*|/staff/desk/views/\\{id.*", Keeper.OWNER),
            rule("/staff/drafts/\\{reference}.*", Keeper.STAFF, Right.WRITE_REPLIES),
            rule(
                    "/staff|/staff/approvals|/staff/desk|/staff/desk/(next|selection|views|views/start/none)",
                    Keeper.STAFF),
            rule("/staff/(cases|keys|palette|drafts|promises|referrals|suggestions)", Keeper.STAFF),
            rule("/staff/tasks|/staff/me", Keeper.STAFF),
            rule("/staff/reports/year(/\\{year.*)?", Keeper.STAFF, Right.READ_FIGURES),
            rule("/staff/reports|/staff/reports/builder|/staff/reports/runs", Keeper.STAFF, Right.MAKE_REPORTS),
            rule("/staff/reports/(runs/)?\\{id.*", Keeper.OWNER),
            rule("/staff/reports/builder/report\\.(pdf|xlsx|csv)", Keeper.STAFF, Right.MAKE_REPORTS),
            rule("/staff/what-if", Keeper.STAFF, Right.READ_FIGURES),
            rule("/staff/what-if/\\{id.*", Keeper.OWNER),
            rule("/staff/figures/cases", Keeper.STAFF, Right.READ_FIGURES),
            rule("/staff/figures|/staff/figures/charts/\\{id.*", Keeper.STAFF, Right.READ_FIGURES),
            rule("/staff/quality|/staff/quality/indicators", Keeper.STAFF, Right.READ_WORK),
            rule("/staff/quality/indicators/\\{code}", Keeper.STAFF, Right.SET_INDICATORS),
            rule("/staff/quality/officers/\\{id.*", Keeper.OWNER),
            rule("/staff/announcements/new", Keeper.STAFF, Right.WRITE_ANNOUNCEMENTS),
            rule("/staff/documents/new", Keeper.STAFF, Right.KEEP_PROCEDURES),
            rule("/staff/(announcements|documents)/\\{id.*", Keeper.OWNER),
            rule("/staff/(announcements|documents|directory|directory/me)", Keeper.STAFF),
            rule("/staff/search|/staff/search/words|/staff/news|/staff/news/read", Keeper.STAFF),
            rule("/staff/leave.*", Keeper.STAFF, Right.NAME_DEPUTY),
            rule("/staff/acting|/staff/acting/end", Keeper.STAFF),
            rule("/staff/macros|/staff/macros/new|/staff/account.*", Keeper.STAFF),
            rule("/admin|/admin/changes|/admin/(access|approvals|quality)", Keeper.ADMINISTRATION),
            rule("/admin/(privacy|retention)(/.*)?", Keeper.ADMINISTRATION),
            rule("/admin/importance|/admin/importance/(new|\\{id.*)", Keeper.ADMINISTRATION),
            rule("/admin/tables|/admin/tables/\\{code.*", Keeper.ADMINISTRATION),
            rule("/admin/texts|/admin/texts/\\{code.*", Keeper.ADMINISTRATION),
            rule("/admin/(agencies|calendars|periods|services|staff)(/.*)?", Keeper.ADMINISTRATION));

    /** Answers that keep a reader out. */
    private static final List<Integer> OUT = List.of(302, 303, 401, 403, 404, 405);

    @Autowired
    ApplicationContext product;

    @Autowired
    Household.Founder founder;

    private Household household = Household.NONE;

    /** An address of the product with a method that it knows. */
    private record Route(RequestMethod method, String pattern) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @BeforeEach
    void everybodyIsThere() {
        household = founder.household();
    }

    @Test
    void everyAddressHasARule() {
        var without = new TreeSet<String>();
        for (var route : routes()) if (rule(route) == null) without.add(route.toString());
        assertThat(without)
                .as("Nobody said who may open these addresses: add a line to RULES in RoutesTest for each")
                .isEmpty();
    }

    @Test
    void everybodyReadsOnlyWhatIsForThem() {
        var faults = new ArrayList<String>();
        for (var route : routes()) {
            if (route.method() != RequestMethod.GET) continue;
            var rule = rule(route);
            if (rule == null) continue;
            for (var matter : household.mattersFor(route.pattern()))
                for (var reader : household.readers()) {
                    var answer = reader.visitor().get(household.address(route.pattern(), matter));
                    judge(route, rule, matter, reader, answer, faults);
                }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nobodyChangesWhatIsNotForThem() {
        var faults = new ArrayList<String>();
        for (var route : routes()) {
            if (route.method() == RequestMethod.GET) continue;
            var rule = rule(route);
            if (rule == null) continue;
            for (var matter : household.mattersFor(route.pattern()))
                for (var reader : household.readers()) {
                    if (mayChange(route, rule, matter, reader)) continue;
                    long before = household.state(matter);
                    var answer = reader.visitor().post(household.address(route.pattern(), matter));
                    if (household.state(matter) != before)
                        faults.add("%s by %s changed %s".formatted(route, reader.name(), matter.name()));
                    // A requester whose leave has ended is asked for it with a page that keeps their words.
                    boolean asks = rule.keeper() == Keeper.REQUESTER || admits(route, rule, matter, reader);
                    if (answer.statusCode() < 300 && !asks || answer.statusCode() >= 500)
                        faults.add("%s by %s about %s answers %d"
                                .formatted(route, reader.name(), matter.name(), answer.statusCode()));
                    leaks(route, rule, matter, reader, answer, faults);
                }
        }
        assertThat(faults).isEmpty();
    }

    private void judge(
            Route route, Rule rule, Matter matter, Reader reader, HttpResponse<String> answer, List<String> faults) {
        int status = answer.statusCode();
        if (status >= 500)
            faults.add("%s for %s about %s breaks: %d".formatted(route, reader.name(), matter.name(), status));
        boolean admitted = admits(route, rule, matter, reader);
        if (!admitted && !OUT.contains(status)) {
            faults.add("%s lets %s read %s: %d".formatted(route, reader.name(), matter.name(), status));
        }
        // A macro of one team is none to the others, whatever they see.
        boolean ofTeam = route.pattern().contains("/macros/");
        if (admitted && rule.keeper() == Keeper.SIGHT && !ofTeam && (status == 404 || status == 401)) {
            faults.add("%s keeps %s from %s: %d".formatted(route, reader.name(), matter.name(), status));
        }
        if (!admitted && rule.keeper() == Keeper.SIGHT && reader.officer() != null && status != 404) {
            faults.add("%s tells %s that %s exists: %d".formatted(route, reader.name(), matter.name(), status));
        }
        leaks(route, rule, matter, reader, answer, faults);
    }

    /** Whatever it is that was answered: nothing of any case that is not for this reader. */
    private void leaks(
            Route route, Rule rule, Matter asked, Reader reader, HttpResponse<String> answer, List<String> faults) {
        if (rule.keeper() == Keeper.DEMO) return;
        for (var each : household.matters()) {
            for (var secret : each.secretsFrom(reader))
                if (answer.body().contains(secret))
                    faults.add("%s about %s tells %s of %s: %s"
                            .formatted(route, asked.name(), reader.name(), each.name(), secret));
        }
    }

    private boolean admits(Route route, Rule rule, Matter matter, Reader reader) {
        var right = rule.right();
        return switch (rule.keeper()) {
            case NOBODY, DEMO -> true;
            case TOKEN, DRAFT -> false;
            case OWNER -> household.owns(reader, route.pattern());
            case REQUESTER -> matter.isOf(reader);
            case CITIZEN -> reader.phone() != null;
            case SIGHT -> reader.sees(matter);
            case FILE -> matter.isOf(reader) || reader.opensFilesOf(matter);
            case STAFF -> reader.officer() != null && (right == null || right.isOf(reader.officer()));
            case HALF -> false;
            case ADMINISTRATION -> reader.officer() != null && Right.READ_ADMINISTRATION.isOf(reader.officer());
        };
    }

    /**
     * Whether somebody is left out here because their form might well be taken: what it then does belongs to other tests. Of
     * those who see a case, the colleague who does not hold it and the auditor are asked all the same.
     */
    private boolean mayChange(Route route, Rule rule, Matter matter, Reader reader) {
        if (rule.keeper() == Keeper.ADMINISTRATION) {
            return reader.officer() != null && Right.CHANGE_ADMINISTRATION.isOf(reader.officer());
        }
        return admits(route, rule, matter, reader) && !(rule.keeper() == Keeper.SIGHT && reader.isToBeRefused());
    }

    private static @Nullable Rule rule(Route route) {
        return RULES.stream()
                .filter(rule -> rule.addresses().matcher(route.pattern()).matches())
                .findFirst()
                .orElse(null);
    }

    private static Rule rule(String addresses, Keeper keeper) {
        return rule(addresses, keeper, null);
    }

    private static Rule rule(String addresses, Keeper keeper, @Nullable Right right) {
        return new Rule(Pattern.compile(addresses), keeper, right);
    }

    /** All that a browser can ask for with GET or POST; the uploads' own methods are tried by their tests. */
    private List<Route> routes() {
        var routes = new TreeMap<String, Route>();
        for (var mapping :
                product.getBeansOfType(RequestMappingHandlerMapping.class).values())
            for (var info : mapping.getHandlerMethods().keySet())
                for (var pattern : info.getPatternValues()) {
                    var methods = info.getMethodsCondition().getMethods();
                    for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                        if (method != RequestMethod.GET && method != RequestMethod.POST) continue;
                        var route = new Route(method, pattern);
                        routes.put(route.toString(), route);
                    }
                }
        return List.copyOf(routes.values());
    }
}
