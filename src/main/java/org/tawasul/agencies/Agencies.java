package org.tawasul.agencies;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.events.AgencyOpened;
import org.tawasul.agencies.events.BranchOpened;
import org.tawasul.agencies.events.CalendarChosen;
import org.tawasul.agencies.events.DepartmentOpened;
import org.tawasul.database.AfterCommit;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;

/**
 * All agencies with their departments and branches. They are few and on every page, so they are held in memory whole;
 * a change made on another node is seen within a minute.
 */
@Repository
public class Agencies {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final ObjectProvider<CalendarChoices> choices;
    private final LoadingCache<String, Directory> held =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> load());

    Agencies(JdbcClient jdbc, Journal journal, ObjectProvider<CalendarChoices> choices) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.choices = choices;
    }

    private record Directory(
            Map<Long, Agency> agencies, Map<Long, Department> departments, Map<Long, Branch> branches) {}

    /** Throws when there is none. */
    public Agency get(long agencyId) {
        return required(Directory::agencies, "agency", agencyId);
    }

    public Optional<Agency> find(long agencyId) {
        return Optional.ofNullable(directory().agencies().get(agencyId));
    }

    public Optional<Agency> find(String code) {
        return list().stream().filter(agency -> agency.code().equals(code)).findFirst();
    }

    /** Those that can be chosen. */
    public List<Agency> list() {
        return directory().agencies().values().stream().filter(Agency::open).toList();
    }

    /** The closed ones, too. */
    public List<Agency> listAll() {
        return List.copyOf(directory().agencies().values());
    }

    /** Throws when there is none. */
    public Department getDepartment(long departmentId) {
        return required(Directory::departments, "department", departmentId);
    }

    public Optional<Department> findDepartment(long departmentId) {
        return Optional.ofNullable(directory().departments().get(departmentId));
    }

    /** Those that can be chosen. */
    public List<Department> listDepartmentsOf(long agencyId) {
        return listAllDepartmentsOf(agencyId).stream().filter(Department::open).toList();
    }

    /** The closed ones, too. */
    public List<Department> listAllDepartmentsOf(long agencyId) {
        return directory().departments().values().stream()
                .filter(department -> department.agencyId() == agencyId)
                .toList();
    }

    /** Those of all agencies that are closed: what they had is taken over, see {@link #successorOf}. */
    public List<Department> listClosedDepartments() {
        return directory().departments().values().stream()
                .filter(department -> !department.open())
                .toList();
    }

    /** The open department that takes over what a closed one had, or what that one took over…; 0 for none. */
    public long successorOf(long departmentId) {
        long next = departmentId;
        var passed = new HashSet<Long>();
        while (passed.add(next)) {
            var department = findDepartment(next).orElse(null);
            if (department == null) return 0;
            if (department.open()) return next;
            next = department.successorId();
        }
        return 0;
    }

    /** The department of the minister's office; 0 where there is none. */
    public long ministersOfficeOf(long agencyId) {
        return listAllDepartmentsOf(agencyId).stream()
                .filter(Department::ministersOffice)
                .mapToLong(Department::id)
                .findFirst()
                .orElse(0);
    }

    /** Where people are received now. */
    public List<Branch> listBranchesOf(long agencyId) {
        return listAllBranchesOf(agencyId).stream().filter(Branch::open).toList();
    }

    /** The closed ones, too. */
    public List<Branch> listAllBranchesOf(long agencyId) {
        return directory().branches().values().stream()
                .filter(branch -> branch.agencyId() == agencyId)
                .toList();
    }

    /** Throws when there is none. */
    public Branch getBranch(long branchId) {
        return required(Directory::branches, "branch", branchId);
    }

    public Optional<Branch> findBranch(long branchId) {
        return Optional.ofNullable(directory().branches().get(branchId));
    }

    /** What a form names, see {@link Unit}, when it can be chosen; empty for the nation and for what there is not. */
    public Optional<Unit> findUnit(String written) {
        long id = written.matches("[a-z]+-\\d{1,18}") ? Long.parseLong(written.replaceAll("\\D", "")) : 0;
        if (written.startsWith(Unit.AGENCY))
            return find(id).filter(Agency::open).map(agency -> new Unit(id, 0));
        if (!written.startsWith(Unit.DEPARTMENT)) return Optional.empty();
        return findDepartment(id).filter(Department::open).map(department -> new Unit(department.agencyId(), id));
    }

    /** Whether something can be given to it. @param departmentId 0 for the agency as a whole */
    public boolean isOpen(long agencyId, long departmentId) {
        if (find(agencyId).filter(Agency::open).isEmpty()) return false;
        return departmentId == 0
                || findDepartment(departmentId)
                        .filter(department -> department.open() && department.agencyId() == agencyId)
                        .isPresent();
    }

    /** Whether no agency has the code, a closed one neither. */
    public boolean isFree(String code) {
        return listAll().stream().noneMatch(agency -> agency.code().equals(code));
    }

    @Transactional
    public long open(String code, String sector, long calendarId, Name name, Name about, Instant at, Actor by) {
        long id = jdbc.sql("""
                insert into agencies.agency (code, sector, calendar_id, name_ar, name_en, about_ar, about_en)
                values (:code, :sector, :calendar, :nameAr, :nameEn, :aboutAr, :aboutEn) returning agency_id
                """)
                .param("code", code)
                .param("sector", sector)
                .param("calendar", calendarId)
                .param("nameAr", name.ar())
                .param("nameEn", name.en())
                .param("aboutAr", about.ar())
                .param("aboutEn", about.en())
                .query(Long.class)
                .single();
        journal.append("agency", id, new AgencyOpened(id, code, calendarId), at, by);
        AfterCommit.nowAnd(this::forget);
        return id;
    }

    @Transactional
    public long openDepartment(long agencyId, String code, boolean ministersOffice, Name name, Instant at, Actor by) {
        long id = jdbc.sql("""
                insert into agencies.department (agency_id, code, ministers_office, name_ar, name_en)
                values (:agency, :code, :office, :ar, :en) returning department_id
                """)
                .param("agency", agencyId)
                .param("code", code)
                .param("office", ministersOffice)
                .param("ar", name.ar())
                .param("en", name.en())
                .query(Long.class)
                .single();
        journal.append("agency", agencyId, new DepartmentOpened(agencyId, id, code, ministersOffice), at, by);
        AfterCommit.nowAnd(this::forget);
        return id;
    }

    @Transactional
    public long openBranch(
            long agencyId,
            String code,
            Name name,
            Name address,
            double latitude,
            double longitude,
            Instant at,
            Actor by) {
        long id = jdbc.sql("""
                insert into agencies.branch (agency_id, code, name_ar, name_en, address_ar, address_en, latitude, longitude)
                values (:agency, :code, :ar, :en, :addressAr, :addressEn, :latitude, :longitude) returning branch_id
                """)
                .param("agency", agencyId)
                .param("code", code)
                .param("ar", name.ar())
                .param("en", name.en())
                .param("addressAr", address.ar())
                .param("addressEn", address.en())
                .param("latitude", latitude)
                .param("longitude", longitude)
                .query(Long.class)
                .single();
        journal.append("agency", agencyId, new BranchOpened(agencyId, id, code), at, by);
        AfterCommit.nowAnd(this::forget);
        return id;
    }

    /** The calendar by which a department works, its own or its agency's; without a department (0) the agency's. */
    public long calendarOf(long agencyId, long departmentId) {
        return findDepartment(departmentId)
                .map(Department::calendarId)
                .filter(own -> own != 0)
                .orElseGet(() -> get(agencyId).calendarId());
    }

    /**
     * The agency, or one of its departments, works by this calendar from now on.
     *
     * @param departmentId 0 for the agency
     * @param calendarId 0: the department goes by its agency's again
     */
    @Transactional
    public void workBy(long agencyId, long departmentId, long calendarId, Instant at, Actor by) {
        lock(agencyId);
        long before = calendarOf(agencyId, departmentId);
        jdbc.sql(
                        departmentId == 0
                                ? "update agencies.agency set calendar_id = :calendar where agency_id = :agency"
                                : """
                                  update agencies.department set calendar_id = nullif(:calendar, 0)
                                   where agency_id = :agency and department_id = :department
                                  """)
                .param("calendar", calendarId)
                .param("agency", agencyId)
                .param("department", departmentId)
                .update();
        journal.append("agency", agencyId, new CalendarChosen(agencyId, departmentId, calendarId), at, by);
        long after = calendarId == 0 ? get(agencyId).calendarId() : calendarId;
        if (before != after) choices.forEach(each -> each.chosen(agencyId, departmentId, before, after, at, by));
        AfterCommit.nowAnd(this::forget);
    }

    /** One change of an agency at a time, seen as it stands. */
    void lock(long agencyId) {
        jdbc.sql("select 1 from agencies.agency where agency_id = :id for update")
                .param("id", agencyId)
                .query(Integer.class)
                .single();
        forget();
    }

    void changed() {
        AfterCommit.nowAnd(this::forget);
    }

    private Directory directory() {
        return held.get("all");
    }

    private Directory load() {
        var agencies = new LinkedHashMap<Long, Agency>();
        jdbc.sql("select * from agencies.agency order by agency_id").query(row -> {
            var agency = new Agency(
                    row.getLong("agency_id"),
                    row.getString("code"),
                    row.getString("sector"),
                    row.getLong("calendar_id"),
                    new Name(row.getString("name_ar"), row.getString("name_en")),
                    new Name(row.getString("about_ar"), row.getString("about_en")),
                    row.getObject("closed_at") == null);
            agencies.put(agency.id(), agency);
        });
        var departments = new LinkedHashMap<Long, Department>();
        jdbc.sql("select * from agencies.department order by department_id").query(row -> {
            var department = new Department(
                    row.getLong("department_id"),
                    row.getLong("agency_id"),
                    row.getString("code"),
                    row.getBoolean("ministers_office"),
                    row.getLong("calendar_id"),
                    new Name(row.getString("name_ar"), row.getString("name_en")),
                    row.getObject("closed_at") == null,
                    row.getLong("successor_id"));
            departments.put(department.id(), department);
        });
        var branches = new LinkedHashMap<Long, Branch>();
        jdbc.sql("select * from agencies.branch order by branch_id").query(row -> {
            var branch = new Branch(
                    row.getLong("branch_id"),
                    row.getLong("agency_id"),
                    row.getString("code"),
                    new Name(row.getString("name_ar"), row.getString("name_en")),
                    new Name(row.getString("address_ar"), row.getString("address_en")),
                    row.getDouble("latitude"),
                    row.getDouble("longitude"),
                    row.getObject("closed_at") == null);
            branches.put(branch.id(), branch);
        });
        return new Directory(agencies, departments, branches);
    }

    /** One that another node opened a moment ago is found too. */
    private <T> T required(Function<Directory, Map<Long, T>> kind, String what, long id) {
        var found = kind.apply(directory()).get(id);
        if (found == null) {
            forget();
            found = kind.apply(directory()).get(id);
        }
        if (found == null) throw new IllegalArgumentException("No " + what + " " + id);
        return found;
    }

    /** By its key, and so after a loading that is under way. */
    private void forget() {
        held.invalidate("all");
    }
}
