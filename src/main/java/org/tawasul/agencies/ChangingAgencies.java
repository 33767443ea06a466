package org.tawasul.agencies;

import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.events.AgencyChanged;
import org.tawasul.agencies.events.AgencyClosed;
import org.tawasul.agencies.events.AgencyReopened;
import org.tawasul.agencies.events.BranchChanged;
import org.tawasul.agencies.events.BranchClosed;
import org.tawasul.agencies.events.BranchReopened;
import org.tawasul.agencies.events.DepartmentChanged;
import org.tawasul.agencies.events.DepartmentClosed;
import org.tawasul.agencies.events.DepartmentReopened;
import org.tawasul.database.Moments;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Event;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;

/** Gives agencies, departments and branches other names and places, closes and reopens them. What is as it was leaves no entry. */
@Service
public class ChangingAgencies {
    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Journal journal;

    ChangingAgencies(JdbcClient jdbc, Agencies agencies, Journal journal) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.journal = journal;
    }

    /** What an agency shall be. @param ministersOfficeId one of its departments; 0 for none */
    public record AgencyWanted(String sector, Name name, Name about, long ministersOfficeId) {}

    /** What a branch shall be. */
    public record BranchWanted(Name name, Name address, double latitude, double longitude) {}

    @Transactional
    public void change(long agencyId, AgencyWanted wanted, Instant at, Actor by) {
        agencies.lock(agencyId);
        var found = agencies.get(agencyId);
        var told = new AgencyChanged(
                agencyId,
                entry(new AgencyWanted(
                        found.sector(), found.name(), found.about(), agencies.ministersOfficeOf(agencyId))),
                entry(wanted));
        if (told.before().equals(told.after())) return;
        jdbc.sql("""
                update agencies.agency
                   set sector = :sector, name_ar = :ar, name_en = :en, about_ar = :aboutAr, about_en = :aboutEn
                 where agency_id = :id
                """)
                .param("sector", wanted.sector())
                .param("ar", wanted.name().ar())
                .param("en", wanted.name().en())
                .param("aboutAr", wanted.about().ar())
                .param("aboutEn", wanted.about().en())
                .param("id", agencyId)
                .update();
        jdbc.sql("""
                update agencies.department set ministers_office = (department_id = :office)
                 where agency_id = :agency and ministers_office <> (department_id = :office)
                """)
                .param("office", wanted.ministersOfficeId())
                .param("agency", agencyId)
                .update();
        tell(agencyId, told, at, by);
    }

    @Transactional
    public void renameDepartment(long departmentId, Name name, Instant at, Actor by) {
        var agencyId = agencies.getDepartment(departmentId).agencyId();
        agencies.lock(agencyId);
        var before = agencies.getDepartment(departmentId).name();
        if (before.equals(name)) return;
        jdbc.sql("update agencies.department set name_ar = :ar, name_en = :en where department_id = :id")
                .param("ar", name.ar())
                .param("en", name.en())
                .param("id", departmentId)
                .update();
        tell(agencyId, new DepartmentChanged(agencyId, departmentId, entry(before), entry(name)), at, by);
    }

    @Transactional
    public void changeBranch(long branchId, BranchWanted wanted, Instant at, Actor by) {
        var agencyId = agencies.getBranch(branchId).agencyId();
        agencies.lock(agencyId);
        var found = agencies.getBranch(branchId);
        var told = new BranchChanged(
                agencyId,
                branchId,
                entry(new BranchWanted(found.name(), found.address(), found.latitude(), found.longitude())),
                entry(wanted));
        if (told.before().equals(told.after())) return;
        jdbc.sql("""
                update agencies.branch
                   set name_ar = :ar, name_en = :en, address_ar = :addressAr, address_en = :addressEn,
                       latitude = :latitude, longitude = :longitude
                 where branch_id = :id
                """)
                .params(Map.of(
                        "ar", wanted.name().ar(),
                        "en", wanted.name().en(),
                        "addressAr", wanted.address().ar(),
                        "addressEn", wanted.address().en(),
                        "latitude", wanted.latitude(),
                        "longitude", wanted.longitude(),
                        "id", branchId))
                .update();
        tell(agencyId, told, at, by);
    }

    /** What it had goes to the successor; that there is one where it needs one was settled by who calls. */
    @Transactional
    public void closeDepartment(long departmentId, long successorId, Instant at, Actor by) {
        var agencyId = agencies.getDepartment(departmentId).agencyId();
        agencies.lock(agencyId);
        if (!agencies.getDepartment(departmentId).open()) return;
        jdbc.sql("""
                update agencies.department set closed_at = :at, successor_id = nullif(:successor, 0)
                 where department_id = :id
                """)
                .param("at", Moments.bound(at))
                .param("successor", successorId)
                .param("id", departmentId)
                .update();
        tell(agencyId, new DepartmentClosed(agencyId, departmentId, successorId), at, by);
    }

    /** What others took over stays with them. */
    @Transactional
    public void reopenDepartment(long departmentId, Instant at, Actor by) {
        var agencyId = agencies.getDepartment(departmentId).agencyId();
        agencies.lock(agencyId);
        if (agencies.getDepartment(departmentId).open()) return;
        jdbc.sql("update agencies.department set closed_at = null, successor_id = null where department_id = :id")
                .param("id", departmentId)
                .update();
        tell(agencyId, new DepartmentReopened(agencyId, departmentId), at, by);
    }

    /** That it holds nothing any more was settled by who calls. */
    @Transactional
    public void close(long agencyId, Instant at, Actor by) {
        agencies.lock(agencyId);
        if (!agencies.get(agencyId).open()) return;
        jdbc.sql("update agencies.agency set closed_at = :at where agency_id = :id")
                .param("at", Moments.bound(at))
                .param("id", agencyId)
                .update();
        tell(agencyId, new AgencyClosed(agencyId), at, by);
    }

    @Transactional
    public void reopen(long agencyId, Instant at, Actor by) {
        agencies.lock(agencyId);
        if (agencies.get(agencyId).open()) return;
        jdbc.sql("update agencies.agency set closed_at = null where agency_id = :id")
                .param("id", agencyId)
                .update();
        tell(agencyId, new AgencyReopened(agencyId), at, by);
    }

    @Transactional
    public void closeBranch(long branchId, Instant at, Actor by) {
        var agencyId = agencies.getBranch(branchId).agencyId();
        agencies.lock(agencyId);
        if (!agencies.getBranch(branchId).open()) return;
        jdbc.sql("update agencies.branch set closed_at = :at where branch_id = :id")
                .param("at", Moments.bound(at))
                .param("id", branchId)
                .update();
        tell(agencyId, new BranchClosed(agencyId, branchId), at, by);
    }

    @Transactional
    public void reopenBranch(long branchId, Instant at, Actor by) {
        var agencyId = agencies.getBranch(branchId).agencyId();
        agencies.lock(agencyId);
        if (agencies.getBranch(branchId).open()) return;
        jdbc.sql("update agencies.branch set closed_at = null where branch_id = :id")
                .param("id", branchId)
                .update();
        tell(agencyId, new BranchReopened(agencyId, branchId), at, by);
    }

    private void tell(long agencyId, Event event, Instant at, Actor by) {
        journal.append("agency", agencyId, event, at, by);
        agencies.changed();
    }

    private static AgencyChanged.Entry entry(AgencyWanted wanted) {
        return new AgencyChanged.Entry(
                wanted.sector(),
                wanted.name().ar(),
                wanted.name().en(),
                wanted.about().ar(),
                wanted.about().en(),
                wanted.ministersOfficeId());
    }

    private static DepartmentChanged.Entry entry(Name name) {
        return new DepartmentChanged.Entry(name.ar(), name.en());
    }

    private static BranchChanged.Entry entry(BranchWanted wanted) {
        return new BranchChanged.Entry(
                wanted.name().ar(),
                wanted.name().en(),
                wanted.address().ar(),
                wanted.address().en(),
                wanted.latitude(),
                wanted.longitude());
    }
}
