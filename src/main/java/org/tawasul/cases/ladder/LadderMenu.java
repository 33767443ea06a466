package org.tawasul.cases.ladder;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.agencies.Role;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The ladder's place in the menu of who may set it. */
@Configuration(proxyBeanMethods = false)
class LadderMenu {
    @Bean
    MenuItem ladderPlace() {
        return new MenuItem(
                "/staff/ladder",
                "ladder",
                "bell",
                Viewer.Kind.STAFF,
                Set.of(Role.COORDINATOR.key(), Role.ADMINISTRATOR.key()),
                70);
    }
}
