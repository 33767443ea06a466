package org.tawasul.insight.dashboards;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The dashboard's place in the menu of the staff. */
@Configuration(proxyBeanMethods = false)
class DashboardMenu {
    @Bean
    MenuItem figuresPlace() {
        return new MenuItem(
                "/staff/figures",
                "dashboards",
                "layout-dashboard",
                Viewer.Kind.STAFF,
                Right.READ_FIGURES.roleKeys(),
                12);
    }
}
