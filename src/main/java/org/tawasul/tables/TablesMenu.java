package org.tawasul.tables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The place of the files in the menu of who may read what the administration keeps. */
@Configuration(proxyBeanMethods = false)
class TablesMenu {
    @Bean
    MenuItem tablesPlace() {
        return new MenuItem(
                "/admin/tables", "tables", "download", Viewer.Kind.STAFF, Right.READ_ADMINISTRATION.roleKeys(), 88);
    }
}
