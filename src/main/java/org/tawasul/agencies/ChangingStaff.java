package org.tawasul.agencies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.events.OfficerChanged;
import org.tawasul.agencies.events.OfficerLeft;
import org.tawasul.agencies.events.OfficerReturned;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;

/** Appoints people, gives them another name, role or place, lets them leave and come back. There is always an administrator. */
@Service
public class ChangingStaff {
    private final JdbcClient jdbc;
    private final Officers officers;
    private final Staff staff;
    private final Agencies agencies;
    private final Journal journal;
    private final ObjectProvider<StaffGoing> going;

    ChangingStaff(
            JdbcClient jdbc,
            Officers officers,
            Staff staff,
            Agencies agencies,
            Journal journal,
            ObjectProvider<StaffGoing> going) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.staff = staff;
        this.agencies = agencies;
        this.journal = journal;
        this.going = going;
    }

    /** What somebody shall be. @param agencyId and @param departmentId are settled by the role where it leaves no choice */
    public record Wanted(
            long agencyId,
            long departmentId,
            Role role,
            Name name,
            @Nullable String email) {
        /** Whoever works for the nation has no agency. */
        Wanted settled() {
            return switch (role) {
                case COMMITTEE, ADMINISTRATOR, AUDITOR, QUALITY -> new Wanted(0, 0, role, name, email);
                case COORDINATOR, MINISTERS_OFFICE, OFFICER, HEAD -> this;
            };
        }
    }

    /** What is wrong with it, or null. */
    public @Nullable StaffFlaw flawOf(Wanted wanted) {
        var settled = wanted.settled();
        boolean national = settled.role().isNational();
        if (!national && !agencies.isOpen(settled.agencyId(), 0)) return StaffFlaw.NO_AGENCY;
        boolean inDepartment = settled.role() == Role.OFFICER || settled.role() == Role.HEAD;
        return inDepartment
                        && (settled.departmentId() == 0 || !agencies.isOpen(settled.agencyId(), settled.departmentId()))
                ? StaffFlaw.NO_DEPARTMENT
                : null;
    }

    /** Whether nobody has the user name yet. */
    public boolean isFree(String username) {
        return !staff.hasUsername(username);
    }

    /** Of what has no flaw, under a user name that is free. */
    @Transactional
    public long appoint(String username, Wanted wanted, Instant at, Actor by) {
        var settled = wanted.settled();
        return officers.appoint(
                settled.agencyId(),
                settled.departmentId(),
                settled.role(),
                username,
                settled.name(),
                settled.email(),
                at,
                by);
    }

    /** Gives what is wrong, or null when it is done; what is as it was leaves no entry. */
    @Transactional
    public @Nullable StaffFlaw change(long officerId, Wanted wanted, Instant at, Actor by) {
        var flaw = flawOf(wanted);
        if (flaw != null) return flaw;
        var settled = wanted.settled();
        var before = lock(officerId);
        if (settled.role() != Role.ADMINISTRATOR && isLastAdministrator(before)) return StaffFlaw.LAST_ADMINISTRATOR;
        var told = new OfficerChanged(officerId, entry(before), entry(settled));
        if (told.before().equals(told.after())) return null;
        jdbc.sql("""
                update agencies.officer
                   set agency_id = nullif(:agency, 0), department_id = nullif(:department, 0), role = :role,
                       name_ar = :ar, name_en = :en, email = :email
                 where officer_id = :id
                """)
                .param("agency", settled.agencyId())
                .param("department", settled.departmentId())
                .param("role", settled.role().name())
                .param("ar", settled.name().ar())
                .param("en", settled.name().en())
                .param("email", settled.email())
                .param("id", officerId)
                .update();
        journal.append("officer", officerId, told, at, by);
        officers.forget(officerId, before.officer().agencyId(), settled.agencyId());
        if (settled.agencyId() != before.officer().agencyId() || settled.role() == Role.MINISTERS_OFFICE)
            going.forEach(each -> each.going(officerId, at, by));
        return null;
    }

    /** Gives what is wrong, or null when they have left. Who they were stays beside what they did. */
    @Transactional
    public @Nullable StaffFlaw leave(long officerId, Instant at, Actor by) {
        var before = lock(officerId);
        if (!before.active()) return null;
        if (isLastAdministrator(before)) return StaffFlaw.LAST_ADMINISTRATOR;
        activate(before, false);
        journal.append("officer", officerId, new OfficerLeft(officerId), at, by);
        going.forEach(each -> each.going(officerId, at, by));
        return null;
    }

    @Transactional
    public void comeBack(long officerId, Instant at, Actor by) {
        var before = lock(officerId);
        if (before.active()) return;
        activate(before, true);
        journal.append("officer", officerId, new OfficerReturned(officerId), at, by);
    }

    private void activate(StaffMember member, boolean active) {
        jdbc.sql("update agencies.officer set active = :active where officer_id = :id")
                .param("active", active)
                .param("id", member.officer().id())
                .update();
        officers.forget(member.officer().id(), member.officer().agencyId(), 0);
    }

    /** One change of the staff at a time, so that two administrators cannot take leave of each other. */
    private StaffMember lock(long officerId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('agencies.staff'))")
                .query((row, number) -> number)
                .list();
        return staff.find(officerId).orElseThrow(() -> new IllegalArgumentException("No officer " + officerId));
    }

    private boolean isLastAdministrator(StaffMember member) {
        return member.active()
                && member.officer().role() == Role.ADMINISTRATOR
                && !staff.hasAdministratorBeside(member.officer().id());
    }

    private static OfficerChanged.Entry entry(StaffMember member) {
        var officer = member.officer();
        return new OfficerChanged.Entry(
                officer.agencyId(),
                officer.departmentId(),
                officer.role().name(),
                officer.name().ar(),
                officer.name().en(),
                member.email());
    }

    private static OfficerChanged.Entry entry(Wanted wanted) {
        return new OfficerChanged.Entry(
                wanted.agencyId(),
                wanted.departmentId(),
                wanted.role().name(),
                wanted.name().ar(),
                wanted.name().en(),
                wanted.email());
    }
}
