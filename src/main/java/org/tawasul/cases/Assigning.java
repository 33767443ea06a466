package org.tawasul.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseAssigned.OutOfTurn;

/** Gives a case to somebody, or takes it oneself. */
@Service
public class Assigning {
    private final Steps steps;
    private final Officers officers;
    private final FairQueue queue;

    Assigning(Steps steps, Officers officers, FairQueue queue) {
        this.steps = steps;
        this.officers = officers;
        this.queue = queue;
    }

    /** Why a case is taken before others that came first; not needed when none did. */
    public record Turn(TurnReason because, String words) {
        private static final Turn OF_BACKLOG = new Turn(TurnReason.BACKLOG, "");
    }

    /** An officer takes it; only what nobody else has, unless they lead. */
    public Outcome claim(CaseId id, Officer officer, Instant at) {
        return assign(id, officer, officer.id(), at);
    }

    public Outcome assign(CaseId id, Officer by, long officerId, Instant at) {
        return assign(id, by, officerId, null, at);
    }

    /** @param turn asked of whoever takes or gives out of turn; refused without */
    public Outcome assign(CaseId id, Officer by, long officerId, @Nullable Turn turn, Instant at) {
        return steps.take(id, by, Lifecycle.ASSIGN, at, found -> {
            var holder = found.holder();
            var target = officers.findActive(officerId).orElse(null);
            if (target == null
                    || target.agencyId() != holder.agencyId()
                    || target.role() == Role.MINISTERS_OFFICE && by.id() != officerId) {
                return Decision.no(Refusal.NO_SUCH_TARGET);
            }
            if (holder.officerId() == officerId) return Decision.no(Refusal.ALREADY_THERE);
            if (!Right.GIVE_TO_OTHERS.isOf(by) && (officerId != by.id() || holder.officerId() != 0)) {
                return Decision.no(Refusal.NOT_YOURS);
            }
            long department = target.departmentId() != 0 ? target.departmentId() : holder.departmentId();
            var changed = found.after(Lifecycle.ASSIGN).with(holder.with(department, officerId));
            boolean claimed = by.id() == officerId;
            var ahead = queue.findAhead(found, by).orElse(null);
            if (ahead == null)
                return Decision.of(changed, new CaseAssigned(id.value(), department, officerId, claimed));
            var given = turn == null && !queue.asksReason(holder.agencyId()) ? Turn.OF_BACKLOG : turn;
            if (given == null) return Decision.no(Refusal.OUT_OF_TURN);
            var outOfTurn = new OutOfTurn(given.because().name(), ahead.count(), holder.agencyId(), by.id());
            queue.write(found, ahead, given, outOfTurn, officerId, at);
            return Decision.of(changed, new CaseAssigned(id.value(), department, officerId, claimed, outOfTurn));
        });
    }
}
