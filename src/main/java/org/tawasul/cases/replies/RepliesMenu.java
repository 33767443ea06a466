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
    private static final Set<String> WHO_REPLIES = Set.of(Role.OFFICER.key(), Role.HEAD.key(), Role.COORDINATOR.key());

    private static final Set<String> WHO_WRITES_TEMPLATES =
            Set.of(Role.HEAD.key(), Role.COORDINATOR.key(), Role.ADMINISTRATOR.key());
    private static final Set<String> WHO_RUNS = Set.of(Role.ADMINISTRATOR.key(), Role.AUDITOR.key());

    @Bean
    MenuItem draftsPlace() {
        return new MenuItem("/staff/drafts", "replies.drafts", "pencil", Viewer.Kind.STAFF, WHO_REPLIES, 22);
    }

    @Bean
    MenuItem templatesPlace() {
        return new MenuItem(
                "/staff/templates", "replies.templates", "file-text", Viewer.Kind.STAFF, WHO_WRITES_TEMPLATES, 23);
    }

    @Bean
    MenuItem wantedApprovalsPlace() {
        return new MenuItem("/admin/approvals", "replies.wanted.menu", "shield-check", Viewer.Kind.STAFF, WHO_RUNS, 60);
    }

    @Bean
    MenuItem qualityPlace() {
        return new MenuItem("/admin/quality", "replies.quality.menu", "circle-check", Viewer.Kind.STAFF, WHO_RUNS, 61);
    }

    @Bean
    MenuItem promisesPlace() {
        return new MenuItem("/staff/promises", "replies.own", "calendar-days", Viewer.Kind.STAFF, WHO_REPLIES, 21);
    }
}
