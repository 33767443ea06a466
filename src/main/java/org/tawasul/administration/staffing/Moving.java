package org.tawasul.administration.staffing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.tawasul.agencies.ChangingStaff;
import org.tawasul.agencies.ChangingStaff.Wanted;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.StaffFlaw;
import org.tawasul.agencies.StaffMember;
import org.tawasul.cases.handover.HandingOver;
import org.tawasul.journal.Actor;

/**
 * Lets somebody leave, or work elsewhere, and says first what would be stranded by it: their open cases need somebody else in the
 * same transaction.
 */
@Service
class Moving {
    private final StaffPages pages;
    private final ChangingStaff changing;
    private final HandingOver handingOver;

    Moving(StaffPages pages, ChangingStaff changing, HandingOver handingOver) {
        this.pages = pages;
        this.changing = changing;
        this.handingOver = handingOver;
    }

    /** Why it cannot be, at which field. */
    record Flaw(String field, String key) {
        static final Flaw STRANDED = new Flaw("successor", "staffing.successor.missing");

        static Flaw of(StaffFlaw flaw) {
            return new Flaw(flaw == StaffFlaw.LAST_ADMINISTRATOR ? flaw.field() : "place", flaw.key());
        }
    }

    @Transactional
    public Optional<Flaw> move(StaffMember member, Wanted wanted, String successor, Instant at, Actor by) {
        var officer = member.officer();
        boolean stays = wanted.agencyId() == officer.agencyId()
                && wanted.departmentId() == officer.departmentId()
                && !wanted.role().isNational();
        if (!stays && !handOver(officer, successor, at)) return Optional.of(Flaw.STRANDED);
        return told(changing.change(officer.id(), wanted, at, by));
    }

    @Transactional
    public Optional<Flaw> leave(StaffMember member, String successor, Instant at, Actor by) {
        if (!handOver(member.officer(), successor, at)) return Optional.of(Flaw.STRANDED);
        return told(changing.leave(member.officer().id(), at, by));
    }

    /** False when there is something to hand over and nobody was named. */
    private boolean handOver(Officer officer, String successor, Instant at) {
        if (pages.openOf(officer) == 0) return true;
        var queue = successor.equals("0");
        var colleague = pages.successorsOf(officer).stream()
                .filter(other -> Long.toString(other.id()).equals(successor))
                .findFirst();
        if (!queue && colleague.isEmpty()) return false;
        handingOver.ask(
                officer.id(), officer.agencyId(), queue ? 0 : colleague.get().id(), at);
        return true;
    }

    private static Optional<Flaw> told(@Nullable StaffFlaw flaw) {
        if (flaw == null) return Optional.empty();
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Optional.of(Flaw.of(flaw));
    }
}
