package org.tawasul.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The portal's places in the menu of the staff. */
@Configuration(proxyBeanMethods = false)
class PortalMenu {
    @Bean
    MenuItem startPlace() {
        return new MenuItem("/staff", "portal", "house", Viewer.Kind.STAFF, 5);
    }

    @Bean
    MenuItem announcementsPlace() {
        return new MenuItem("/staff/announcements", "portal.announcements", "megaphone", Viewer.Kind.STAFF, 60);
    }

    @Bean
    MenuItem documentsPlace() {
        return new MenuItem("/staff/documents", "portal.procedures", "file-text", Viewer.Kind.STAFF, 61);
    }

    @Bean
    MenuItem directoryPlace() {
        return new MenuItem("/staff/directory", "portal.directory", "phone", Viewer.Kind.STAFF, 62);
    }
}
