package org.tawasul.texts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The place of the texts in the menu of who may read them. */
@Configuration(proxyBeanMethods = false)
class TextsMenu {
    @Bean
    MenuItem textsPlace() {
        return new MenuItem(
                "/admin/texts",
                "texts",
                "messages-square",
                Viewer.Kind.STAFF,
                Right.READ_ADMINISTRATION.roleKeys(),
                84);
    }
}
