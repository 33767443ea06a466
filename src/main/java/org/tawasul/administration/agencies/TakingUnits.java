package org.tawasul.administration.agencies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.administration.CsvFile.Content;
import org.tawasul.administration.CsvFile.Line;
import org.tawasul.administration.agencies.Planned.Change;
import org.tawasul.administration.agencies.Planned.Fault;
import org.tawasul.administration.agencies.Planned.State;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.ChangingAgencies;
import org.tawasul.agencies.ChangingAgencies.AgencyWanted;
import org.tawasul.agencies.ChangingAgencies.BranchWanted;
import org.tawasul.agencies.Sector;
import org.tawasul.journal.Actor;
import org.tawasul.language.Name;

/**
 * Takes agencies, departments and branches from a file: first says line by line what would happen, then does all of it or
 * nothing. What is not in the file stays as it is.
 */
@Service
class TakingUnits {
    private static final int NAME = 80;
    private static final int TEXT = 300;

    private final Agencies agencies;
    private final ChangingAgencies changing;
    private final UnitRows rows;

    TakingUnits(Agencies agencies, ChangingAgencies changing, UnitRows rows) {
        this.agencies = agencies;
        this.changing = changing;
        this.rows = rows;
    }

    /** What the file would do, and what is wrong with it. */
    record Plan(UnitFile file, List<Planned> lines, List<Fault> faults, List<BiConsumer<Instant, Actor>> deeds) {
        long count(State state) {
            return lines.stream().filter(line -> line.state() == state).count();
        }
    }

    Plan plan(UnitFile file, Content content) {
        var plan = new Plan(file, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var seen = new HashSet<String>();
        var calendarCodes = rows.calendarCodes();
        for (var line : content.lines()) {
            int before = plan.faults().size();
            common(line, plan);
            if (!seen.add(line.get("agency") + "/" + line.get("code"))) fault(plan, line, "code", "twice");
            switch (file) {
                case AGENCIES -> checkAgency(line, calendarCodes.values().contains(line.get("calendar")), plan);
                case DEPARTMENTS -> {}
                case BRANCHES -> checkBranch(line, plan);
            }
            if (plan.faults().size() > before) continue;
            switch (file) {
                case AGENCIES -> agency(line, plan);
                case DEPARTMENTS -> agencyOf(line, plan).ifPresent(agency -> department(agency, line, plan));
                case BRANCHES -> agencyOf(line, plan).ifPresent(agency -> branch(agency, line, plan));
            }
        }
        return plan;
    }

    /** False when something is wrong with it; then nothing is done. */
    @Transactional
    boolean take(Plan plan, Instant at, Actor by) {
        if (!plan.faults().isEmpty()) return false;
        for (var deed : plan.deeds()) deed.accept(at, by);
        return true;
    }

    private void common(Line line, Plan plan) {
        if (!line.get("code").matches(AgencyForm.CODE)) fault(plan, line, "code", "code");
        for (var column : List.of("name_ar", "name_en"))
            if (line.get(column).isEmpty() || line.get(column).length() > NAME) fault(plan, line, column, "name");
    }

    private void checkAgency(Line line, boolean calendar, Plan plan) {
        if (!Sector.isOne(line.get("sector"))) fault(plan, line, "sector", "sector");
        if (!calendar) fault(plan, line, "calendar", "calendar");
        for (var column : List.of("about_ar", "about_en"))
            if (line.get(column).length() > TEXT) fault(plan, line, column, "text");
        if (line.get("about_ar").isEmpty() != line.get("about_en").isEmpty()) fault(plan, line, "about_ar", "half");
    }

    private void checkBranch(Line line, Plan plan) {
        for (var column : List.of("address_ar", "address_en"))
            if (line.get(column).isEmpty() || line.get(column).length() > TEXT) fault(plan, line, column, "address");
        if (BranchForm.degrees(line.get("latitude"), 90).isEmpty()) fault(plan, line, "latitude", "degrees");
        if (BranchForm.degrees(line.get("longitude"), 180).isEmpty()) fault(plan, line, "longitude", "degrees");
    }

    private Optional<Agency> agencyOf(Line line, Plan plan) {
        var agency = agencies.find(line.get("agency"));
        if (agency.isEmpty()) fault(plan, line, "agency", "agency");
        return agency;
    }

    private void agency(Line line, Plan plan) {
        var known = agencies.listAll().stream()
                .filter(each -> each.code().equals(line.get("code")))
                .findFirst()
                .orElse(null);
        if (known != null && !known.open()) {
            fault(plan, line, "code", "closed");
            return;
        }
        var wanted = new AgencyWanted(
                line.get("sector"),
                name(line, "name"),
                name(line, "about"),
                known == null ? 0 : agencies.ministersOfficeOf(known.id()));
        var codes = rows.calendarCodes();
        long calendar = codes.entrySet().stream()
                .filter(each -> each.getValue().equals(line.get("calendar")))
                .findFirst()
                .orElseThrow()
                .getKey();
        plan(plan, line, known == null ? null : UnitRows.row(known, codes), (at, by) -> {
            if (known == null) {
                agencies.open(line.get("code"), wanted.sector(), calendar, wanted.name(), wanted.about(), at, by);
                return;
            }
            changing.change(known.id(), wanted, at, by);
            if (known.calendarId() != calendar) agencies.workBy(known.id(), 0, calendar, at, by);
        });
    }

    private void department(Agency agency, Line line, Plan plan) {
        var known = agencies.listAllDepartmentsOf(agency.id()).stream()
                .filter(each -> each.code().equals(line.get("code")))
                .findFirst()
                .orElse(null);
        if (known != null && !known.open()) {
            fault(plan, line, "code", "closed");
            return;
        }
        plan(plan, line, known == null ? null : UnitRows.row(agency, known), (at, by) -> {
            if (known == null)
                agencies.openDepartment(agency.id(), line.get("code"), false, name(line, "name"), at, by);
            else changing.renameDepartment(known.id(), name(line, "name"), at, by);
        });
    }

    private void branch(Agency agency, Line line, Plan plan) {
        var known = agencies.listAllBranchesOf(agency.id()).stream()
                .filter(each -> each.code().equals(line.get("code")))
                .findFirst()
                .orElse(null);
        if (known != null && !known.open()) {
            fault(plan, line, "code", "closed");
            return;
        }
        var wanted = new BranchWanted(
                name(line, "name"),
                name(line, "address"),
                BranchForm.degrees(line.get("latitude"), 90).orElseThrow(),
                BranchForm.degrees(line.get("longitude"), 180).orElseThrow());
        plan(plan, line, known == null ? null : UnitRows.row(agency, known), (at, by) -> {
            if (known != null) changing.changeBranch(known.id(), wanted, at, by);
            else
                agencies.openBranch(
                        agency.id(),
                        line.get("code"),
                        wanted.name(),
                        wanted.address(),
                        wanted.latitude(),
                        wanted.longitude(),
                        at,
                        by);
        });
    }

    /** @param before the line as it would be written out now; null for something new */
    private static void plan(Plan plan, Line line, @Nullable List<String> before, BiConsumer<Instant, Actor> deed) {
        var columns = plan.file().columns();
        var changes = new ArrayList<Change>();
        if (before != null)
            for (int i = 0; i < columns.size(); i++) {
                var now = line.get(columns.get(i));
                if (!same(columns.get(i), before.get(i), now))
                    changes.add(new Change(columns.get(i), before.get(i), now));
            }
        var state = before == null ? State.NEW : changes.isEmpty() ? State.SAME : State.CHANGED;
        plan.lines().add(new Planned(line.number(), state, line.get("code"), name(line, "name"), changes));
        if (state != State.SAME) plan.deeds().add(deed);
    }

    /** A spreadsheet writes degrees as it likes. */
    private static boolean same(String column, String before, String now) {
        return column.endsWith("itude")
                ? BranchForm.degrees(before, 180).equals(BranchForm.degrees(now, 180))
                : before.equals(now);
    }

    private static Name name(Line line, String column) {
        return new Name(line.get(column + "_ar"), line.get(column + "_en"));
    }

    private static void fault(Plan plan, Line line, String column, String key) {
        plan.faults().add(new Fault(line.number(), column, "units.import." + key));
    }
}
