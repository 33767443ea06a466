package org.tawasul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.tawasul.TawasulTest;
import org.tawasul.agencies.Role;

@TawasulTest
class DemoSignInTest {
    @Autowired
    As as;

    @Autowired
    OfferedAccounts accounts;

    @Test
    void aDemoAccountIsOneClickAway() {
        var huda = as.appointed(Role.AUDITOR, 0, 0);
        accounts.offer(huda);
        var visitor = as.guest();
        assertThat(visitor.get("/staff/sign-in").body())
                .contains("name=\"officer\" value=\"" + huda.id() + "\"")
                .contains("بلدية الاختبار");
        var answer = visitor.post("/staff/sign-in/demo", "officer", Long.toString(huda.id()), "next", "/staff/account");
        assertThat(answer.headers().firstValue("Location")).hasValue("/staff/account");
        assertThat(visitor.follow(answer).body()).contains("فلا كلمة مرور لهذا الحساب");
    }

    @Test
    void whoeverIsNoDemoAccountHasNoButton() {
        var somebody = as.appointed(Role.ADMINISTRATOR, 0, 0);
        var visitor = as.guest();
        visitor.get("/staff/sign-in");
        assertThat(visitor.post("/staff/sign-in/demo", "officer", Long.toString(somebody.id()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.cookie("session")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tawasul.demo=false", "tawasul.demo=", "other=true"})
    void outsideADemoThereIsNoSuchAddress(String setting) {
        new ApplicationContextRunner()
                .withPropertyValues(setting)
                .withUserConfiguration(DemoSignInController.class)
                .run(product -> assertThat(product).hasNotFailed().doesNotHaveBean(DemoSignInController.class));
        assertThat(new AddressRules(false).list())
                .noneMatch(rule -> rule.pattern().contains("demo"));
    }
}
