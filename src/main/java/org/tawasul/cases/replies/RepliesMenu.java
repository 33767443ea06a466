package org.tawasul.cases.replies;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The places of the replies in the menu of the staff. */
@Configuration(proxyBeanMethods = false)
class RepliesMenu {
    private static final Set<String> WHO_REPLIES = Right.WRITE_REPLIES.roleKeys();
    private static final Set<String> WHO_RUNS = Right.READ_ADMINISTRATION.roleKeys();

    @Bean
    MenuItem draftsPlace() {
        return new MenuItem("/staff/drafts", "replies.drafts", "pencil", Viewer.Kind.STAFF, WHO_REPLIES, 22);
    }

    @Bean
    MenuItem templatesPlace() {
        var writers = Right.WRITE_TEMPLATES.roleKeys();
        return new MenuItem("/staff/templates", "replies.templates", "file-text", Viewer.Kind.STAFF, writers, 23);
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
