package org.tawasul.cases.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.cases.access.IdentityField;
import org.tawasul.cases.access.Looks;
import org.tawasul.cases.macros.Macros;
import org.tawasul.cases.presence.Presence;
import org.tawasul.cases.watching.Watching;

/** Gathers what stands beside a case. To look at a case is to have it open, and to have read what was told of it. */
@Component
class LookingBeside {
    private final Presence presence;
    private final Watching watching;
    private final Macros macros;
    private final Looks looks;

    LookingBeside(Presence presence, Watching watching, Macros macros, Looks looks) {
        this.presence = presence;
        this.watching = watching;
        this.macros = macros;
        this.looks = looks;
    }

    /** @param shown of who asks */
    Beside of(OpenCase open, Set<IdentityField> shown, Instant at) {
        var officer = open.officer();
        if (!Watching.mayWatch(officer)) {
            looks.add(open.id(), officer, shown, at);
            return new Beside(List.of(), false, false, List.of());
        }
        return new Beside(
                presence.open(open.id(), officer, shown, at),
                watching.open(open.id(), officer),
                true,
                macros.listFor(officer));
    }
}
