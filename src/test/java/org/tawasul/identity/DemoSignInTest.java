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
