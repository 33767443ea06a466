package org.tawasul.identity;

import static org.tawasul.identity.AddressRules.Admits.ADMINISTRATOR;
import static org.tawasul.identity.AddressRules.Admits.ADMINISTRATOR_OR_AUDITOR;
import static org.tawasul.identity.AddressRules.Admits.CITIZEN;
import static org.tawasul.identity.AddressRules.Admits.EVERYBODY;
import static org.tawasul.identity.AddressRules.Admits.EVERYBODY_IN_DEMO;
import static org.tawasul.identity.AddressRules.Admits.HALF_SIGNED_IN;
import static org.tawasul.identity.AddressRules.Admits.OFFICER;
import static org.tawasul.identity.AddressRules.Admits.OFFICER_IN_PERSON;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may go where. The first line that fits decides; an address that no line names does not exist. */
final class AddressRules {
    enum Admits {
        EVERYBODY,
        EVERYBODY_IN_DEMO,
        CITIZEN,
        HALF_SIGNED_IN,
        OFFICER,
        /** Not who stands in for one. */
        OFFICER_IN_PERSON,
        ADMINISTRATOR,
        ADMINISTRATOR_OR_AUDITOR
    }

    private static final List<Rule> ALL = List.of(
            rule("/", EVERYBODY),
            rule("/assets/**", EVERYBODY),
            rule("/favicon.ico", EVERYBODY),
            rule("/robots.txt", EVERYBODY),
            rule("/manifest.webmanifest", EVERYBODY),
            rule("/error", EVERYBODY),
            rule("/offline", EVERYBODY),
            rule("/service-worker.js", EVERYBODY),
            rule("/actuator/health/**", EVERYBODY),

            // Citizens. Each file asks its owner (FileAccess); a case in /track asks for its grant, a rating and a
            // promise for its link.
            rule("/new/**", EVERYBODY),
            rule("/track/**", EVERYBODY),
            rule("/rate/**", EVERYBODY),
            rule("/kept/**", EVERYBODY),
            rule("/suggestions/**", EVERYBODY),
            rule("/figures/**", EVERYBODY),
            rule("/importance", EVERYBODY),
            rule("/files/**", EVERYBODY),
            rule("/sign-in/**", EVERYBODY),
            rule("/sign-out", EVERYBODY),
            rule("/my/**", CITIZEN),

            // Staff.
            rule("/staff/sign-in", EVERYBODY),
            rule("/staff/sign-in/demo", EVERYBODY_IN_DEMO),
            rule("/staff/sign-in/**", HALF_SIGNED_IN),
            rule("/staff/account/**", OFFICER_IN_PERSON),
            rule("/staff/leave/**", OFFICER_IN_PERSON),
            rule("/staff/acting", OFFICER_IN_PERSON),
            rule("/staff/**", OFFICER),
            rule(HttpMethod.GET, "/admin/**", ADMINISTRATOR_OR_AUDITOR),
            rule("/admin/**", ADMINISTRATOR),

            // Machines. These know no cookie, see SecurityConfiguration.
            rule("/open311/**", EVERYBODY),
            rule("/api/**", EVERYBODY),

            // A country that is played.
            rule("/demo/**", EVERYBODY_IN_DEMO),
            rule("/design/**", EVERYBODY_IN_DEMO));

    private final List<Rule> rules;

    AddressRules(boolean demo) {
        rules = ALL.stream()
                .filter(rule -> demo || rule.admits() != EVERYBODY_IN_DEMO)
                .toList();
    }

    /** @param method null for every method */
    record Rule(@Nullable HttpMethod method, String pattern, Admits admits, PathPatternRequestMatcher matcher) {}

    List<Rule> list() {
        return rules;
    }

    /** The line that decides about this request, or null when none does. */
    @Nullable
    Rule find(HttpServletRequest request) {
        for (var rule : rules) if (rule.matcher().matches(request)) return rule;
        return null;
    }

    private static Rule rule(String pattern, Admits admits) {
        return rule(null, pattern, admits);
    }

    private static Rule rule(@Nullable HttpMethod method, String pattern, Admits admits) {
        return new Rule(
                method,
                pattern,
                admits,
                PathPatternRequestMatcher.withDefaults().matcher(method, pattern));
    }
}
