package org.tawasul.cases.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.access.Seen.Look;
import org.tawasul.cases.access.Seen.Reveal;
import org.tawasul.cases.access.Seen.Somebody;
import org.tawasul.language.Name;

/** Gathers for a requester who looked at their case and its parts. */
@Component
public class SeenBy {
    private static final int MOST = 1_000;

    private final Looks looks;
    private final Reveals reveals;
    private final Agencies agencies;
    private final Officers officers;

    SeenBy(Looks looks, Reveals reveals, Agencies agencies, Officers officers) {
        this.looks = looks;
        this.reveals = reveals;
        this.agencies = agencies;
        this.officers = officers;
    }

    public Seen of(CaseId whole, Instant now) {
        var known = new LinkedHashMap<Long, Somebody>();
        var seen = new ArrayList<Look>();
        for (var look : looks.listOf(whole, MOST)) {
            var by = somebody(known, look.officerId(), look.role(), look.agencyId(), look.departmentId());
            seen.add(new Look(by, look.day(), look.at(), look.fields()));
        }
        var revealed = reveals.listOf(whole).stream()
                .map(reveal -> new Reveal(
                        of(known, reveal.officerId()),
                        reveal.field(),
                        reveal.reason(),
                        reveal.words(),
                        reveal.at(),
                        reveal.until(),
                        !reveal.until().isAfter(now)))
                .toList();
        return new Seen(List.copyOf(seen.reversed()), revealed);
    }

    private Somebody of(Map<Long, Somebody> known, long officerId) {
        var officer = officers.get(officerId);
        return somebody(known, officerId, officer.role(), officer.agencyId(), officer.departmentId());
    }

    /** Each under one number, wherever they worked on which day. */
    private Somebody somebody(Map<Long, Somebody> known, long officerId, Role role, long agencyId, long departmentId) {
        var before = known.get(officerId);
        int number = before == null ? known.size() + 1 : before.number();
        var now = new Somebody(number, role.key(), department(departmentId), agencyId == 0 ? null : agency(agencyId));
        if (before == null) known.put(officerId, now);
        return now;
    }

    private Name agency(long id) {
        return agencies.get(id).name();
    }

    private @Nullable Name department(long id) {
        return id == 0 ? null : agencies.getDepartment(id).name();
    }
}
