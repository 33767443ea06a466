package org.tawasul.cases.replies;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.agencies.Role;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The places of the replies in the menu of the staff. */
@Configuration(proxyBeanMethods = false)
class RepliesMenu {
    private static final Set<String> WHO_LEADS = Set.of(Role.HEAD.key(), Role.COORDINATOR.key());

    private static final Set<String> WHO_REPLIES = Set.of(Role.OFFICER.key(), Role.HEAD.key(), Role.COORDINATOR.key());

    @Bean
    MenuItem promisesPlace() {
        return new MenuItem("/staff/promises", "replies.own", "calendar-days", Viewer.Kind.STAFF, WHO_REPLIES, 21);
    }

    @Bean
    MenuItem approvalsPlace() {
        return new MenuItem("/staff/approvals", "replies.approvals", "shield-check", Viewer.Kind.STAFF, WHO_LEADS, 20);
    }
}
