package org.tawasul.worklist;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The worklist's places in the menu of the staff. */
@Configuration(proxyBeanMethods = false)
class WorklistMenu {
    @Bean
    MenuItem tasksPlace() {
        return new MenuItem("/staff/tasks", "worklist", "clock", Viewer.Kind.STAFF, 15);
    }
}
