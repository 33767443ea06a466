package org.tawasul.insight.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The place of samples in the menu of the staff. */
@Configuration(proxyBeanMethods = false)
class ReviewMenu {
    @Bean
    MenuItem samplesPlace() {
        return new MenuItem(
                "/staff/samples", "review", "messages-square", Viewer.Kind.STAFF, Right.READ_FIGURES.roleKeys(), 32);
    }
}
