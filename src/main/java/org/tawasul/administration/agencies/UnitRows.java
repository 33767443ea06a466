package org.tawasul.administration.agencies;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Branch;
import org.tawasul.agencies.Department;
import org.tawasul.calendars.Calendar;
import org.tawasul.calendars.Calendars;

/** Agencies, departments and branches as the lines of their files. */
@Component
class UnitRows {
    private final Agencies agencies;
    private final Calendars calendars;

    UnitRows(Agencies agencies, Calendars calendars) {
        this.agencies = agencies;
        this.calendars = calendars;
    }

    Stream<List<String>> all(UnitFile file) {
        var open = agencies.list().stream();
        return switch (file) {
            case AGENCIES -> {
                var codes = calendarCodes();
                yield open.map(agency -> row(agency, codes));
            }
            case DEPARTMENTS ->
                open.flatMap(agency ->
                        agencies.listDepartmentsOf(agency.id()).stream().map(each -> row(agency, each)));
            case BRANCHES ->
                open.flatMap(
                        agency -> agencies.listBranchesOf(agency.id()).stream().map(each -> row(agency, each)));
        };
    }

    Map<Long, String> calendarCodes() {
        return calendars.list().stream().collect(Collectors.toMap(Calendar::id, Calendar::code));
    }

    static List<String> row(Agency agency, Map<Long, String> calendarCodes) {
        return List.of(
                agency.code(),
                agency.name().ar(),
                agency.name().en(),
                agency.about().ar(),
                agency.about().en(),
                agency.sector(),
                calendarCodes.getOrDefault(agency.calendarId(), ""));
    }

    static List<String> row(Agency agency, Department department) {
        return List.of(
                agency.code(),
                department.code(),
                department.name().ar(),
                department.name().en());
    }

    static List<String> row(Agency agency, Branch branch) {
        return List.of(
                agency.code(),
                branch.code(),
                branch.name().ar(),
                branch.name().en(),
                branch.address().ar(),
                branch.address().en(),
                BranchForm.degrees(branch.latitude()),
                BranchForm.degrees(branch.longitude()));
    }
}
