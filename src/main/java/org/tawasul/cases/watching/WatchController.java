package org.tawasul.cases.watching;

import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Permission;
import org.tawasul.cases.desk.OpenCase;
import org.tawasul.site.Notices;

/** To follow a case or not, and who can be named in a note about it. */
@Controller
@RequestMapping("/staff/cases/{reference}")
class WatchController {
    private final Watching watching;
    private final Officers officers;
    private final InstantSource clock;

    WatchController(Watching watching, Officers officers, InstantSource clock) {
        this.watching = watching;
        this.officers = officers;
        this.clock = clock;
    }

    @PostMapping("/watch")
    String begin(OpenCase open) {
        if (!Watching.mayWatch(open.officer())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        watching.begin(open.id(), open.officer(), clock.instant());
        Notices.leave(open.response(), "desk.watch.begun");
        return "redirect:/staff/cases/" + open.found().reference();
    }

    @PostMapping("/watch/end")
    String end(OpenCase open) {
        watching.end(open.id(), open.officer());
        Notices.leave(open.response(), "desk.watch.ended");
        return "redirect:/staff/cases/" + open.found().reference();
    }

    /** The colleagues of the agency who may see the case, for a list that a script offers after an {@code @}. */
    @GetMapping("/colleagues")
    String colleagues(OpenCase open) {
        List<Officer> colleagues = officers.listOfAgency(open.found().holder().agencyId()).stream()
                .filter(each -> each.id() != open.officer().id() && Permission.sees(each, open.found()))
                .toList();
        open.model().addAttribute("colleagues", colleagues);
        return "watching/colleagues";
    }
}
