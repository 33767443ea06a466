package org.tawasul.cases;

import static org.tawasul.agencies.Role.ADMINISTRATOR;
import static org.tawasul.agencies.Role.AUDITOR;
import static org.tawasul.agencies.Role.COMMITTEE;
import static org.tawasul.agencies.Role.COORDINATOR;
import static org.tawasul.agencies.Role.HEAD;
import static org.tawasul.agencies.Role.MINISTERS_OFFICE;
import static org.tawasul.agencies.Role.OFFICER;
import static org.tawasul.agencies.Role.QUALITY;
import static org.tawasul.cases.Lifecycle.ASSIGN;
import static org.tawasul.cases.Lifecycle.NOTE;
import static org.tawasul.cases.Lifecycle.REFER;
import static org.tawasul.cases.Lifecycle.REOPEN;
import static org.tawasul.cases.Lifecycle.TRIAGE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;

/**
 * Who may see what and who may do what, all of it. {@code /admin/access} is drawn from this page, and {@link Sight} says
 * {@link #sees} once more for statements.
 *
 * <p>Whose cases somebody sees at all is their {@link Officer#scope}: an officer's and a head's are those of the department,
 * a coordinator's and the minister's office's those of the agency, everybody else's those of the nation. Nobody sees a
 * confidential case but who holds it, the head, the coordinator and the minister's office.
 *
 * <p>An officer works on what they hold: whoever wants to answer a case takes it first. What nobody holds yet may be merged.
 * Heads of department and coordinators may do everything in their scope. The minister's office and the national
 * administration watch, note, send on and reopen, and leave the answering to the department. The coordinating committee
 * sends on what nobody else may, and names who answers. The auditor and the quality team read about work
 * and change no case.
 *
 * <p>Whoever stands in for somebody who is away comes here as that officer, {@link Officer#actedBy acted by} their deputy: they
 * see and do the same, but approve nothing that they wrote themselves and name no further deputy.
 *
 * <p>Who asks is known to the agency that handles it, unless they asked to stay unknown; then only field by field after a
 * step with a reason ({@link Lifecycle#REVEAL_IDENTITY}), to who took it. Committee, administrator, auditor and quality team
 * never learn it.
 */
public final class Permission {
    /** What a role may do besides the steps of cases; on cases of their scope where it is about cases. */
    public enum Right {
        /** Confidential cases of the scope that others hold. */
        SEE_CONFIDENTIAL(HEAD, COORDINATOR, MINISTERS_OFFICE),
        /** Name, phone and e-mail of who asks, and their words as they wrote them. */
        READ_PERSON(OFFICER, HEAD, COORDINATOR, MINISTERS_OFFICE),
        /** What was sent along: nobody can cover a face in a photo. */
        OPEN_FILES(OFFICER, HEAD, COORDINATOR, MINISTERS_OFFICE, COMMITTEE),
        /** Being told of what happens to a case, and being seen by the others while it is open. */
        FOLLOW(OFFICER, HEAD, COORDINATOR, MINISTERS_OFFICE, COMMITTEE, ADMINISTRATOR),
        /** Steps on a selection of cases, each as far as it is allowed on its own. */
        WORK_IN_BULK(OFFICER, HEAD, COORDINATOR, MINISTERS_OFFICE, COMMITTEE, ADMINISTRATOR),
        /** Replies: writing them, with drafts of their own. */
        WRITE_REPLIES(OFFICER, HEAD, COORDINATOR),
        /** Sending what a second person has to read. */
        APPROVE_REPLIES(HEAD, COORDINATOR),
        /** Giving a case to somebody else. */
        GIVE_TO_OTHERS(HEAD, COORDINATOR, MINISTERS_OFFICE, ADMINISTRATOR),
        SHARE_VIEWS(HEAD, COORDINATOR),
        SHARE_MACROS(HEAD, COORDINATOR),
        WRITE_TEMPLATES(HEAD, COORDINATOR, ADMINISTRATOR),
        SET_LADDER(COORDINATOR, ADMINISTRATOR),
        /** Naming who stands in while one is away; only in person, for what was handed on is not handed on again. */
        NAME_DEPUTY(OFFICER, HEAD, COORDINATOR),
        /** The report of cases that were taken out of turn. */
        READ_FAIRNESS(HEAD, COORDINATOR, MINISTERS_OFFICE, COMMITTEE, ADMINISTRATOR, AUDITOR, QUALITY),
        /** What lies before the coordinating committee. */
        READ_COMMITTEE(COMMITTEE, ADMINISTRATOR, AUDITOR),
        /** Saying which agency answers for a case that was handed on and on. */
        NAME_OWNERS(COMMITTEE),
        /** What waits for whom, how long steps take and what was done, within one's scope; the auditor without names. */
        READ_WORK(HEAD, COORDINATOR, AUDITOR, QUALITY),
        /** Figures and dashboards, within one's scope. */
        READ_FIGURES(HEAD, COORDINATOR, MINISTERS_OFFICE, COMMITTEE, ADMINISTRATOR, AUDITOR, QUALITY),
        /** Reports made of them, within one's scope. */
        MAKE_REPORTS(HEAD, COORDINATOR, MINISTERS_OFFICE, COMMITTEE, ADMINISTRATOR, AUDITOR, QUALITY),
        /** Scoring replies that were drawn by lot. */
        REVIEW_SAMPLES(COMMITTEE),
        /** How long each kind of task may take. */
        SET_INDICATORS(QUALITY),
        /** Announcements to the staff: a coordinator's to their agency, an administrator's to all. */
        WRITE_ANNOUNCEMENTS(COORDINATOR, ADMINISTRATOR),
        /** Documents that the staff go by, likewise. */
        KEEP_PROCEDURES(COORDINATOR, ADMINISTRATOR),
        READ_ADMINISTRATION(ADMINISTRATOR, AUDITOR),
        CHANGE_ADMINISTRATION(ADMINISTRATOR);

        private final Set<Role> roles;

        Right(Role... roles) {
            this.roles = EnumSet.copyOf(Arrays.asList(roles));
        }

        public boolean isOf(Officer officer) {
            return roles.contains(officer.role()) && (this != NAME_DEPUTY || officer.isInPerson());
        }

        /** As the menu names roles. */
        public Set<String> roleKeys() {
            return roles.stream().map(Role::key).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The steps that the staff take; the others are the requester's or the product's own. */
    private static final Set<Lifecycle> STAFF = EnumSet.complementOf(EnumSet.of(
            Lifecycle.SUBMIT,
            Lifecycle.ANSWER,
            Lifecycle.WITHDRAW,
            Lifecycle.SAY_KEPT,
            Lifecycle.SAY_NOT_KEPT,
            Lifecycle.REOPEN_UNKEPT,
            Lifecycle.HIDE_IDENTITY,
            Lifecycle.SHOW_IDENTITY,
            Lifecycle.ANSWER_TOGETHER));

    private static final Set<Lifecycle> OVERSIGHT = EnumSet.of(NOTE, REFER, REOPEN, TRIAGE, ASSIGN);
    private static final Set<Lifecycle> WITHOUT_HOLDING = EnumSet.of(NOTE, ASSIGN, TRIAGE);

    /** What an officer may also do to a case that nobody holds yet. */
    private static final Set<Lifecycle> OF_NOBODYS = EnumSet.of(Lifecycle.MERGE, Lifecycle.UNMERGE);

    private static final Set<Lifecycle> LEADING = EnumSet.of(
            Lifecycle.APPROVE,
            Lifecycle.RETURN_REPLY,
            Lifecycle.ACCEPT_REFERRAL,
            Lifecycle.RETURN_REFERRAL,
            Lifecycle.HOLD,
            Lifecycle.END_HOLD);

    private static final Set<Lifecycle> OF_COMMITTEE = EnumSet.of(NOTE, REFER, Lifecycle.NAME_OWNER);

    private Permission() {}

    public static boolean sees(Officer officer, Case c) {
        if (!officer.scope().covers(c.holder().agencyId(), c.holder().departmentId())) return false;
        return !c.matter().confidential()
                || Right.SEE_CONFIDENTIAL.isOf(officer)
                || c.holder().officerId() == officer.id();
    }

    /** Whether the officer learns who asks without revealing it; whoever does not reads their words covered, too. */
    public static boolean readsPerson(Officer officer, Case c) {
        return Right.READ_PERSON.isOf(officer)
                && sees(officer, c)
                && !c.matter().identityHidden();
    }

    public static boolean opensFiles(Officer officer, Case c) {
        return Right.OPEN_FILES.isOf(officer) && sees(officer, c);
    }

    /** Whether it is a step of the staff at all. */
    public static boolean isOfStaff(Lifecycle step) {
        return STAFF.contains(step) && !Lifecycle.OF_CLOCK.contains(step);
    }

    public static boolean allows(Officer officer, Lifecycle step, Case c) {
        if (!isOfStaff(step)) return false;
        // The committee settles who answers also for what it may not read.
        if (step == Lifecycle.NAME_OWNER) return Right.NAME_OWNERS.isOf(officer);
        if (!sees(officer, c)) return false;
        return switch (officer.role()) {
            case HEAD, COORDINATOR -> step != Lifecycle.RECALL || c.holder().officerId() == officer.id();
            case MINISTERS_OFFICE, ADMINISTRATOR -> OVERSIGHT.contains(step);
            case COMMITTEE -> OF_COMMITTEE.contains(step);
            case AUDITOR, QUALITY -> false;
            case OFFICER ->
                !LEADING.contains(step)
                        && (WITHOUT_HOLDING.contains(step)
                                || OF_NOBODYS.contains(step) && c.holder().officerId() == 0
                                || c.holder().officerId() == officer.id());
        };
    }
}
