package org.tawasul.cases.macros;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The macros' place in the menu of who keeps them. */
@Configuration(proxyBeanMethods = false)
class MacroMenu {
    private static final int AFTER_THE_DESK = 40;

    @Bean
    MenuItem macroPlace() {
        return new MenuItem(
                "/staff/macros",
                "desk.macros",
                "copy",
                Viewer.Kind.STAFF,
                Right.SHARE_MACROS.roleKeys(),
                AFTER_THE_DESK);
    }
}
