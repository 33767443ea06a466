package org.tawasul.cases.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The desk's place in the menu of the staff: the first. */
@Configuration(proxyBeanMethods = false)
class DeskMenu {
    @Bean
    MenuItem deskPlace() {
        return new MenuItem("/staff/desk", "cases.desk", "inbox", Viewer.Kind.STAFF, 10);
    }
}
