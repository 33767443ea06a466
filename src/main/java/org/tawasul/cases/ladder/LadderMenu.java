package org.tawasul.cases.ladder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The ladder's place in the menu of who may set it. */
@Configuration(proxyBeanMethods = false)
class LadderMenu {
    @Bean
    MenuItem ladderPlace() {
        return new MenuItem("/staff/ladder", "ladder", "bell", Viewer.Kind.STAFF, Right.SET_LADDER.roleKeys(), 70);
    }
}
