package org.tawasul.privacy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** One's own data in the menu of who is signed in, and the requests in that of the administration. */
@Configuration(proxyBeanMethods = false)
class PrivacyMenu {
    @Bean
    MenuItem placeOfMyData() {
        return new MenuItem("/my/privacy", "privacy.menu", "shield-check", Viewer.Kind.CITIZEN, 20);
    }

    @Bean
    MenuItem placeOfRetention() {
        return new MenuItem(
                "/admin/retention",
                "privacy.retention",
                "history",
                Viewer.Kind.STAFF,
                Right.READ_ADMINISTRATION.roleKeys(),
                87);
    }

    @Bean
    MenuItem placeOfErasures() {
        return new MenuItem(
                "/admin/privacy",
                "privacy.requests.menu",
                "trash-2",
                Viewer.Kind.STAFF,
                Right.READ_ADMINISTRATION.roleKeys(),
                86);
    }
}
