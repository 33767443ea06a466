package org.tawasul.administration.staffing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
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
    private static final String[] COLUMNS = {"username", "name_ar", "name_en", "email", "role", "agency", "department"};
    private static final int MOST = 20_000;
    private static final int LONGEST = 120;

    /** So that a spreadsheet reads it as UTF-8. */
    private static final String MARK = "\uFEFF";

    private StaffFile() {}

    /** Somebody of the file. @param line where they stand in it */
    record Entry(long line, String username, Wanted wanted) {}

    static void write(Stream<StaffMember> members, Agencies agencies, Appendable out) throws IOException {
        out.append(MARK);
        try (var lines = CSVFormat.DEFAULT.builder().setHeader(COLUMNS).get().print(out)) {
            for (var member : (Iterable<StaffMember>) members::iterator) {
                var officer = member.officer();
                lines.printRecord(
                        officer.username(),
                        guarded(officer.name().ar()),
                        guarded(officer.name().en()),
                        member.email(),
                        officer.role().name(),
                        officer.agencyId() == 0
                                ? ""
                                : agencies.get(officer.agencyId()).code(),
                        agencies.findDepartment(officer.departmentId())
                                .map(Department::code)
                                .orElse(""));
            }
        }
    }

    static List<Entry> read(Reader text, Agencies agencies) throws Unreadable {
        var entries = new ArrayList<Entry>();
        try (var lines = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(text)) {
            var names = lines.getHeaderNames().stream()
                    .map(name -> name.replace(MARK, ""))
                    .toList();
            if (!names.containsAll(Arrays.asList(COLUMNS))) throw new Unreadable(1, "staffing.import.columns");
            for (var line : lines) {
                if (!line.isConsistent()) throw new Unreadable(lines.getCurrentLineNumber(), "staffing.import.line");
                entries.add(entry(line, names, lines.getCurrentLineNumber(), agencies));
                if (entries.size() > MOST) throw new Unreadable(0, "staffing.import.many");
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw new Unreadable(0, "staffing.import.broken");
        }
        if (entries.isEmpty()) throw new Unreadable(0, "staffing.import.nothing");
        return entries;
    }

    private static Entry entry(CSVRecord line, List<String> names, long number, Agencies agencies) throws Unreadable {
        var values = Arrays.stream(COLUMNS)
                .map(column -> plain(line.get(names.indexOf(column))))
                .toList();
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

    /** What a spreadsheet would take for a formula is text to it. */
    private static String guarded(String value) {
        return value.matches("[=+\\-@].*") ? "'" + value : value;
    }

    private static String plain(String value) {
        return value.matches("'[=+\\-@].*") ? value.substring(1).strip() : value.strip();
    }
}
