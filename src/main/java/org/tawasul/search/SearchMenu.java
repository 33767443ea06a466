package org.tawasul.search;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The search's place in the menu of the staff, behind the desk. */
@Configuration(proxyBeanMethods = false)
class SearchMenu {
    @Bean
    MenuItem searchPlace() {
        return new MenuItem("/staff/search", "search", "search", Viewer.Kind.STAFF, 12);
    }
}
