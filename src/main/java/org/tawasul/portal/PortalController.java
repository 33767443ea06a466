package org.tawasul.portal;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.agencies.delegation.Delegations;
import org.tawasul.identity.SeenStaff;
import org.tawasul.language.Dates;
import org.tawasul.worklist.Load;
import org.tawasul.worklist.Loads;
import org.tawasul.worklist.MyTasks;

/** Where the staff begin: what is due first, what was announced, who leads whom, and all that one's role can open. */
@Controller
class PortalController {
    private static final int TASKS = 6;
    private static final int ANNOUNCEMENTS = 3;
    private static final int PROCEDURES = 4;

    private final MyTasks tasks;
    private final Announcements announcements;
    private final Procedures procedures;
    private final Officers officers;
    private final Loads loads;
    private final SeenStaff seen;
    private final Delegations delegations;
    private final InstantSource clock;

    PortalController(
            MyTasks tasks,
            Announcements announcements,
            Procedures procedures,
            Officers officers,
            Loads loads,
            SeenStaff seen,
            Delegations delegations,
            InstantSource clock) {
        this.tasks = tasks;
        this.announcements = announcements;
        this.procedures = procedures;
        this.officers = officers;
        this.loads = loads;
        this.seen = seen;
        this.delegations = delegations;
        this.clock = clock;
    }

    @GetMapping("/staff")
    String show(@AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("tasks", tasks.first(officer, TASKS));
        model.addAttribute("counts", tasks.count(officer));
        model.addAttribute("announcements", announcements.listUnread(officer, today(), ANNOUNCEMENTS));
        model.addAttribute("procedures", procedures.list(officer, "", PROCEDURES));
        model.addAttribute("team", officer.role() == Role.HEAD ? team(officer) : List.of());
        model.addAttribute("today", today());
        return "portal/start";
    }

    /** Not who leads it. */
    private List<Teammate> team(Officer head) {
        var members = officers.listOfDepartment(head.departmentId()).stream()
                .filter(member -> member.id() != head.id())
                .toList();
        var ids = members.stream().map(Officer::id).toList();
        var carried = loads.of(ids);
        var away = delegations.awayAmong(ids, clock.instant());
        var here = seen.since(ids, today().atStartOfDay(Dates.ZONE).toInstant());
        return members.stream()
                .map(member -> new Teammate(
                        member,
                        carried.getOrDefault(member.id(), Load.NONE),
                        here.contains(member.id()),
                        away.contains(member.id())))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }
}
