package org.tawasul.suggestions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The place of suggestions in the menu of the staff. */
@Configuration(proxyBeanMethods = false)
class SuggestionMenu {
    @Bean
    MenuItem suggestionsPlace() {
        return new MenuItem("/staff/suggestions", "suggestions.work", "sprout", Viewer.Kind.STAFF, 25);
    }
}
