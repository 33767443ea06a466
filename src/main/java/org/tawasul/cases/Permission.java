package org.tawasul.cases;

import static org.tawasul.cases.Lifecycle.ASSIGN;
import static org.tawasul.cases.Lifecycle.NOTE;
import static org.tawasul.cases.Lifecycle.REFER;
import static org.tawasul.cases.Lifecycle.REOPEN;
import static org.tawasul.cases.Lifecycle.TRIAGE;

import java.util.EnumSet;
import java.util.Set;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;

/**
 * Who may do what to a case, all of it.
 *
 * <p>An officer works on what they hold: whoever wants to answer a case takes it first. What nobody holds yet may be merged. Heads of department and
 * coordinators may do everything in their scope. The minister's office and the national administration watch, note,
 * send on and reopen, and leave the answering to the department. The coordinating committee sends on what nobody else may, and
 * names who answers. The auditor changes nothing. Nobody sees a confidential
 * case but who holds it, the head, the coordinator and the minister's office.
 */
public final class Permission {
    private static final Set<Lifecycle> STAFF = EnumSet.complementOf(EnumSet.of(
            Lifecycle.SUBMIT,
            Lifecycle.ANSWER,
            Lifecycle.WITHDRAW,
            Lifecycle.SAY_KEPT,
            Lifecycle.SAY_NOT_KEPT,
            Lifecycle.REOPEN_UNKEPT,
            Lifecycle.ANSWER_TOGETHER));
    private static final Set<Lifecycle> OVERSIGHT = EnumSet.of(NOTE, REFER, REOPEN, TRIAGE, ASSIGN);
    private static final Set<Lifecycle> WITHOUT_HOLDING = EnumSet.of(NOTE, ASSIGN, TRIAGE);

    /** What an officer may also do to a case that nobody holds yet. */
    private static final Set<Lifecycle> OF_NOBODYS = EnumSet.of(Lifecycle.MERGE, Lifecycle.UNMERGE);

    private static final Set<Lifecycle> LEADING =
            EnumSet.of(Lifecycle.APPROVE, Lifecycle.RETURN_REPLY, Lifecycle.ACCEPT_REFERRAL, Lifecycle.RETURN_REFERRAL);

    private static final Set<Lifecycle> OF_COMMITTEE = EnumSet.of(NOTE, REFER, Lifecycle.NAME_OWNER);

    private Permission() {}

    public static boolean sees(Officer officer, Case c) {
        if (!officer.scope().covers(c.holder().agencyId(), c.holder().departmentId())) return false;
        return !c.matter().confidential()
                || seesConfidential(officer)
                || c.holder().officerId() == officer.id();
    }

    /** Whether the role may ever send what a second person has to read. */
    public static boolean approves(Officer officer) {
        return officer.role() == Role.HEAD || officer.role() == Role.COORDINATOR;
    }

    /** Whether the role alone opens confidential cases of the scope. */
    public static boolean seesConfidential(Officer officer) {
        return switch (officer.role()) {
            case HEAD, COORDINATOR, MINISTERS_OFFICE -> true;
            case OFFICER, COMMITTEE, ADMINISTRATOR, AUDITOR -> false;
        };
    }

    /** Whether the officer reads how to reach the requester: who works on the case, not who watches over it. */
    public static boolean seesContact(Officer officer, Case c) {
        return switch (officer.role()) {
            case OFFICER, HEAD, COORDINATOR, MINISTERS_OFFICE -> sees(officer, c);
            case COMMITTEE, ADMINISTRATOR, AUDITOR -> false;
        };
    }

    public static boolean allows(Officer officer, Lifecycle step, Case c) {
        if (!STAFF.contains(step) || Lifecycle.OF_CLOCK.contains(step)) return false;
        // The committee settles who answers also for what it may not read.
        if (step == Lifecycle.NAME_OWNER) return officer.role() == Role.COMMITTEE;
        if (!sees(officer, c)) return false;
        return switch (officer.role()) {
            case HEAD, COORDINATOR -> step != Lifecycle.RECALL || c.holder().officerId() == officer.id();
            case MINISTERS_OFFICE, ADMINISTRATOR -> OVERSIGHT.contains(step);
            case COMMITTEE -> OF_COMMITTEE.contains(step);
            case AUDITOR -> false;
            case OFFICER ->
                !LEADING.contains(step)
                        && (WITHOUT_HOLDING.contains(step)
                                || OF_NOBODYS.contains(step) && c.holder().officerId() == 0
                                || c.holder().officerId() == officer.id());
        };
    }
}
