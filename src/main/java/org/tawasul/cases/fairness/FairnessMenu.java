package org.tawasul.cases.fairness;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The report's place in the menu of who answers for others. */
@Configuration(proxyBeanMethods = false)
class FairnessMenu {
    @Bean
    MenuItem fairnessPlace() {
        var roles = Right.READ_FAIRNESS.roleKeys();
        return new MenuItem("/staff/fairness", "fairness.title", "chart-no-axes-column", Viewer.Kind.STAFF, roles, 40);
    }

    @Bean
    MenuItem criteriaPlace() {
        return new MenuItem(
                "/admin/importance",
                "fairness.criteria",
                "flag",
                Viewer.Kind.STAFF,
                Right.READ_ADMINISTRATION.roleKeys(),
                83);
    }
}
