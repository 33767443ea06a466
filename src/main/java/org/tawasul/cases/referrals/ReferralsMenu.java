package org.tawasul.cases.referrals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.MenuItem;
import org.tawasul.site.Viewer;

/** The places of referrals in the menu of the staff. */
@Configuration(proxyBeanMethods = false)
class ReferralsMenu {
    @Bean
    MenuItem sentReferralsPlace() {
        return new MenuItem("/staff/referrals", "referrals.sent", "forward", Viewer.Kind.STAFF, 30);
    }

    @Bean
    MenuItem committeePlace() {
        var roles = Right.READ_COMMITTEE.roleKeys();
        return new MenuItem("/staff/committee", "referrals.committee", "users", Viewer.Kind.STAFF, roles, 31);
    }
}
