package org.tawasul.simulation.whatif;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The place of the question in the menu of the staff. */
@Configuration(proxyBeanMethods = false)
class WhatIfMenu {
    @Bean
    MenuItem whatIfPlace() {
        return new MenuItem(
                "/staff/what-if",
                "simulation",
                "message-circle-question-mark",
                Viewer.Kind.STAFF,
                Right.READ_FIGURES.roleKeys(),
                59);
    }
}
