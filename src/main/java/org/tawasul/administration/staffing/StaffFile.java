package org.tawasul.administration.staffing;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tawasul.administration.CsvFile;
import org.tawasul.administration.Unreadable;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.ChangingStaff.Wanted;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Role;
import org.tawasul.agencies.StaffMember;
import org.tawasul.language.Name;

/** The staff as CSV: username, name_ar, name_en, email, role, agency and department by their codes. */
final class StaffFile {
    private static final List<String> COLUMNS =
            List.of("username", "name_ar", "name_en", "email", "role", "agency", "department");
    private static final int MOST = 20_000;
    private static final int LONGEST = 120;

    private StaffFile() {}

    /** Somebody of the file. @param line where they stand in it */
    record Entry(long line, String username, Wanted wanted) {}

    static void write(Stream<StaffMember> members, Agencies agencies, Appendable out) throws IOException {
        CsvFile.write(COLUMNS, members.map(member -> row(member, agencies)), out);
    }

    private static List<String> row(StaffMember member, Agencies agencies) {
        var officer = member.officer();
        var email = member.email();
        return List.of(
                officer.username(),
                officer.name().ar(),
                officer.name().en(),
                email == null ? "" : email,
                officer.role().name(),
                officer.agencyId() == 0 ? "" : agencies.get(officer.agencyId()).code(),
                agencies.findDepartment(officer.departmentId())
                        .map(Department::code)
                        .orElse(""));
    }

    static List<Entry> read(Reader text, Agencies agencies) throws Unreadable {
        var content = CsvFile.read(text, MOST, "staffing.import");
        if (!content.has(COLUMNS)) throw new Unreadable(1, "staffing.import.columns");
        var entries = new ArrayList<Entry>();
        for (var line : content.lines()) entries.add(entry(line, agencies));
        return entries;
    }

    private static Entry entry(CsvFile.Line line, Agencies agencies) throws Unreadable {
        long number = line.number();
        var values = COLUMNS.stream().map(line::get).toList();
        var role = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(values.get(4)))
                .findFirst();
        boolean fits = values.stream().allMatch(value -> value.length() <= LONGEST)
                && values.get(0).matches(StaffController.USERNAME)
                && !values.get(1).isEmpty()
                && !values.get(2).isEmpty()
                && role.isPresent();
        if (!fits) throw new Unreadable(number, "staffing.import.line");
        var agency = agencies.find(values.get(5));
        if (!values.get(5).isEmpty() && agency.isEmpty()) throw new Unreadable(number, "staffing.import.agency");
        var department = agency.stream()
                .flatMap(each -> agencies.listDepartmentsOf(each.id()).stream())
                .filter(each -> each.code().equals(values.get(6)))
                .findFirst();
        if (!values.get(6).isEmpty() && department.isEmpty())
            throw new Unreadable(number, "staffing.import.department");
        var wanted = new Wanted(
                agency.map(Agency::id).orElse(0L),
                department.map(Department::id).orElse(0L),
                role.orElseThrow(),
                new Name(values.get(1), values.get(2)),
                values.get(3).isEmpty() ? null : values.get(3));
        return new Entry(number, values.get(0), wanted);
    }
}
