package org.tawasul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tawasul.TawasulTest;
import org.tawasul.agencies.Role;

@TawasulTest
class AddressRulesTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    As as;

    @Test
    void everyAddressOfTheProductIsNamedByARule() {
        var rules = new AddressRules(true);
        var unnamed = new ArrayList<String>();
        for (var mapping :
                product.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            for (var info : mapping.getHandlerMethods().keySet()) {
                for (var pattern : patterns(info)) {
                    if (rules.find(request(example(pattern))) == null) unnamed.add(pattern);
                }
            }
        }
        assertThat(unnamed).as("addresses without a line in AddressRules").isEmpty();
    }

    @Test
    void outsideADemoThereIsNothingOfTheDemo() {
        var rules = new AddressRules(false);
        assertThat(rules.find(request("/demo/phone"))).isNull();
        assertThat(rules.find(request("/design"))).isNull();
        assertThat(rules.list()).noneMatch(rule -> rule.admits() == AddressRules.Admits.EVERYBODY_IN_DEMO);
    }

    @Test
    void anAddressThatNoRuleNamesDoesNotExist() {
        assertThat(as.guest().get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(as.citizen(As.somePhone()).get("/nowhere").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff", "/staff/cases/12345678901", "/staff/account", "/admin", "/admin/agencies"})
    void aGuestIsSentToTheStaffsSignInAndBack(String address) {
        var answer = as.guest().get(address + "?page=2");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/staff/sign-in?next=" + address.replace("/", "%2F") + "%3Fpage%3D2");
    }

    @Test
    void aGuestIsSentToTheCitizensSignInAndBack() {
        var answer = as.guest().get("/my/cases");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?next=%2Fmy%2Fcases");
    }

    @Test
    void aCitizenIsNoOfficer() {
        var answer = as.citizen(As.somePhone()).get("/staff");
        assertThat(answer.headers().firstValue("Location")).hasValue("/staff/sign-in?next=%2Fstaff");
    }

    @Test
    void anOfficerIsNoCitizen() {
        var answer = as.officer(as.appointed(Role.AUDITOR, 0, 0)).get("/my");
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?next=%2Fmy");
    }

    @Test
    void onlyAdministratorsAndAuditorsReadTheAdministration() {
        assertThat(as.officer(as.appointed(Role.COORDINATOR, 0, 0))
                        .get("/admin/nothing")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as.officer(as.appointed(Role.AUDITOR, 0, 0))
                        .get("/admin/nothing")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as.officer(as.appointed(Role.ADMINISTRATOR, 0, 0))
                        .get("/admin/nothing")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAuditorChangesNothingInTheAdministration() {
        var auditor = as.officer(as.appointed(Role.AUDITOR, 0, 0));
        auditor.get("/staff/account");
        assertThat(auditor.post("/admin/nothing").statusCode()).isEqualTo(403);
        var administrator = as.officer(as.appointed(Role.ADMINISTRATOR, 0, 0));
        administrator.get("/staff/account");
        assertThat(administrator.post("/admin/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aProgramIsToldInJsonThatItMustSignIn() {
        var answer = as.guest().get("/staff", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\":\"sign-in-required\"}");
    }

    @Test
    void aPartOfAPageSendsTheWholePageToSignIn() {
        var answer = as.guest()
                .get("/staff/cases/rows", "HX-Request", "true", "HX-Current-URL", "http://localhost/staff?tab=mine");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/staff/sign-in");
    }

    private static List<String> patterns(RequestMappingInfo info) {
        return List.copyOf(info.getPatternValues());
    }

    private static String example(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "1").replace("**", "1").replace("*", "1");
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }
}
