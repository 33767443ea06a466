package org.tawasul.cases.follow;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The place of "my cases" in a citizen's menu. */
@Configuration(proxyBeanMethods = false)
class MyMenu {
    private static final int FIRST = 10;

    @Bean
    MenuItem placeOfMyCases() {
        return new MenuItem("/my", "follow.menu", "inbox", Viewer.Kind.CITIZEN, FIRST);
    }
}
