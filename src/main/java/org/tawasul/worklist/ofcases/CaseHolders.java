package org.tawasul.worklist.ofcases;

import org.jspecify.annotations.Nullable;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseHandedOver;
import org.tawasul.cases.events.CaseMoved;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseTriaged;
import org.tawasul.cases.events.CaseUnmerged;
import org.tawasul.cases.events.JointOwnerNamed;
import org.tawasul.cases.events.ReferralReturned;
import org.tawasul.cases.events.ReplyProposed;
import org.tawasul.worklist.Standing;
import org.tawasul.worklist.Whose;

/** To whom a case goes, as its events tell it; for whoever goes where a case goes. */
public final class CaseHolders {
    private CaseHolders() {}

    /** Whose it is after the event, or null when it stays where it is. */
    public static @Nullable Whose after(CaseEvent event, Standing now) {
        var whose = now.whose();
        return switch (event) {
            case CaseTriaged triaged ->
                new Whose(
                        whose.agencyId(),
                        triaged.departmentId(),
                        triaged.departmentId() == whose.departmentId() ? whose.officerId() : 0);
            case CaseAssigned assigned -> new Whose(whose.agencyId(), assigned.departmentId(), assigned.officerId());
            case CaseReferred referred -> new Whose(referred.toAgencyId(), referred.toDepartmentId(), 0);
            case ReferralReturned back -> last(now, back.toAgencyId(), back.toDepartmentId());
            case JointOwnerNamed named ->
                named.agencyId() == whose.agencyId() ? whose.with(0) : new Whose(named.agencyId(), 0, 0);
            case CaseUnmerged(var id, var from, var by, var back) ->
                back == null ? null : last(now, back.agencyId(), back.departmentId());
            case ReplyProposed proposed -> whose.with(proposed.officerId());
            case CaseHandedOver over -> whose.with(over.to());
            case CaseMoved moved -> new Whose(whose.agencyId(), moved.to(), moved.officerId());
            default -> null;
        };
    }

    /** It is again with who had it there. */
    private static Whose last(Standing now, long agencyId, long departmentId) {
        return new Whose(agencyId, departmentId, now.lastOfficerIn(agencyId, departmentId));
    }
}
