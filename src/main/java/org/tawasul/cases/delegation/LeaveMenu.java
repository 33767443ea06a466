package org.tawasul.cases.delegation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The place of one's own leave in the menu, for who may name a deputy. */
@Configuration(proxyBeanMethods = false)
class LeaveMenu {
    @Bean
    MenuItem leavePlace() {
        var roles = Right.NAME_DEPUTY.roleKeys();
        return new MenuItem("/staff/leave", "delegation", "sun", Viewer.Kind.STAFF, roles, 45, true);
    }
}
