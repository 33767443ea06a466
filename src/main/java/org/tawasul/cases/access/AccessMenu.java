package org.tawasul.cases.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The place in the menu of the page that says who may what. */
@Configuration(proxyBeanMethods = false)
class AccessMenu {
    @Bean
    MenuItem accessPlace() {
        var readers = Right.READ_ADMINISTRATION.roleKeys();
        return new MenuItem("/admin/access", "access.title", "eye", Viewer.Kind.STAFF, readers, 62);
    }
}
