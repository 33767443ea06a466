package org.tawasul.identity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.language.Name;

/** Demo accounts that a test offers beside those of the demo country. */
@Component
class OfferedAccounts implements DemoAccounts {
    private final List<DemoAccount> offered = new CopyOnWriteArrayList<>();

    @Override
    public List<DemoAccount> list() {
        return List.copyOf(offered);
    }

    void offer(Officer officer) {
        var place = new Name("بلدية الاختبار", "Test Municipality");
        offered.add(new DemoAccount(officer.id(), officer.name(), officer.role().key(), place));
    }
}
