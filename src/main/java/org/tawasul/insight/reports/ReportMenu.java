package org.tawasul.insight.reports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The place of reports in the menu of the staff. */
@Configuration(proxyBeanMethods = false)
class ReportMenu {
    @Bean
    MenuItem reportsPlace() {
        return new MenuItem(
                "/staff/reports", "reports", "file-text", Viewer.Kind.STAFF, Right.MAKE_REPORTS.roleKeys(), 58);
    }
}
