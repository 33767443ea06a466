package org.tawasul.cases.desk;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tawasul.cases.macros.Macros;
import org.tawasul.cases.presence.Doing;
import org.tawasul.cases.presence.Presence;
import org.tawasul.cases.watching.Watching;

/** Gathers what stands beside a case. To look at a case is to have it open, and to have read what was told of it. */
@Component
class LookingBeside {
    private final Presence presence;
    private final Watching watching;
    private final Macros macros;

    LookingBeside(Presence presence, Watching watching, Macros macros) {
        this.presence = presence;
        this.watching = watching;
        this.macros = macros;
    }

    Beside of(OpenCase open, Instant at) {
        var officer = open.officer();
        if (!Watching.mayWatch(officer)) return new Beside(List.of(), false, false, List.of());
        return new Beside(
                presence.beat(open.id(), officer, Doing.READING, at).orElse(List.of()),
                watching.open(open.id(), officer),
                true,
                macros.listFor(officer));
    }
}
