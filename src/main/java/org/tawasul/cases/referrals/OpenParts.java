package org.tawasul.cases.referrals;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Case;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Parts;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.StepGuard;

/** A whole is not answered while somebody still owes a part of it. */
@Component
class OpenParts implements StepGuard {
    private static final Set<Lifecycle> ENDING = EnumSet.of(Lifecycle.REPLY, Lifecycle.PROPOSE, Lifecycle.APPROVE);

    private final Parts parts;

    OpenParts(Parts parts) {
        this.parts = parts;
    }

    @Override
    public @Nullable Refusal refuses(Case found, Lifecycle step) {
        return ENDING.contains(step) && parts.hasOpen(found.id()) ? Refusal.PARTS_OPEN : null;
    }
}
