package org.tawasul.worklist;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The worklist's places in the menu of the staff. */
@Configuration(proxyBeanMethods = false)
class WorklistMenu {
    @Bean
    MenuItem tasksPlace() {
        return new MenuItem("/staff/tasks", "worklist", "clock", Viewer.Kind.STAFF, 15);
    }

    @Bean
    MenuItem myWeekPlace() {
        return new MenuItem("/staff/me", "quality.me", "star", Viewer.Kind.STAFF, 16);
    }

    @Bean
    MenuItem workQualityPlace() {
        return new MenuItem(
                "/staff/quality", "quality", "chart-no-axes-column", Viewer.Kind.STAFF, Right.READ_WORK.roleKeys(), 55);
    }
}
