package org.tawasul.administration;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The places of the administrator's pages in the menu of who may see them. */
@Configuration(proxyBeanMethods = false)
class AdministrationMenu {
    private static final Set<String> READERS = Right.READ_ADMINISTRATION.roleKeys();

    @Bean
    MenuItem administrationPlace() {
        return new MenuItem("/admin", "administration", "settings", Viewer.Kind.STAFF, READERS, 50);
    }

    @Bean
    MenuItem changesPlace() {
        return new MenuItem("/admin/changes", "changes", "history", Viewer.Kind.STAFF, READERS, 85);
    }

    @Bean
    MenuItem agenciesPlace() {
        return new MenuItem("/admin/agencies", "units", "building-2", Viewer.Kind.STAFF, READERS, 77);
    }

    @Bean
    MenuItem calendarsPlace() {
        return new MenuItem("/admin/calendars", "calendars", "calendar-days", Viewer.Kind.STAFF, READERS, 80);
    }

    @Bean
    MenuItem staffPlace() {
        return new MenuItem("/admin/staff", "staffing", "users", Viewer.Kind.STAFF, READERS, 78);
    }

    @Bean
    MenuItem servicesPlace() {
        return new MenuItem("/admin/services", "services", "tag", Viewer.Kind.STAFF, READERS, 79);
    }

    @Bean
    MenuItem periodsPlace() {
        return new MenuItem("/admin/periods", "calendars.periods", "hourglass", Viewer.Kind.STAFF, READERS, 81);
    }
}
