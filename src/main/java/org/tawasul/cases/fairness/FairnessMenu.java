package org.tawasul.cases.fairness;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.agencies.Role;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The report's place in the menu of who answers for others. */
@Configuration(proxyBeanMethods = false)
class FairnessMenu {
    @Bean
    MenuItem fairnessPlace() {
        var roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.OFFICER)
                .map(Role::key)
                .collect(Collectors.toUnmodifiableSet());
        return new MenuItem("/staff/fairness", "fairness.title", "chart-no-axes-column", Viewer.Kind.STAFF, roles, 40);
    }
}
