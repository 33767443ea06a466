package org.tawasul.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tawasul.administration.CsvFile.Line;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.ladder.LadderForm;
import org.tawasul.cases.ladder.Ladders;

/** The ladders: who is told how many working hours before or after a reply is due. Without an agency it is the nation's. */
@Component
class LaddersTable implements Table {
    private static final Map<String, Role> RUNGS = Map.of(
            "officer", Role.OFFICER,
            "head", Role.HEAD,
            "coordinator", Role.COORDINATOR,
            "ministers_office", Role.MINISTERS_OFFICE);
    private static final List<String> COLUMNS = List.of("agency", "officer", "head", "coordinator", "ministers_office");

    private final Ladders ladders;
    private final Agencies agencies;

    LaddersTable(Ladders ladders, Agencies agencies) {
        this.ladders = ladders;
        this.agencies = agencies;
    }

    @Override
    public String code() {
        return "ladders";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Stream<List<String>> rows() {
        var nation = Stream.of(row("", Ladders.NATION));
        return Stream.concat(
                nation,
                agencies.list().stream()
                        .filter(agency -> ladders.hasOwn(agency.id()))
                        .map(agency -> row(agency.code(), agency.id())));
    }

    private List<String> row(String agency, long agencyId) {
        var hours = ladders.hoursOf(agencyId);
        var row = new ArrayList<>(List.of(agency));
        for (var column : COLUMNS.subList(1, COLUMNS.size())) {
            var set = hours.get(RUNGS.get(column));
            row.add(set == null ? "" : set.toString());
        }
        return row;
    }

    @Override
    public Effect take(Line line, Instant at, Officer by) throws Fault {
        var code = line.get("agency");
        long agency = code.isEmpty()
                ? Ladders.NATION
                : agencies.find(code).map(Agency::id).orElseThrow(() -> new Fault("agency", "tables.wrong.code"));
        var hours = new EnumMap<Role, Integer>(Role.class);
        int below = LadderForm.EARLIEST - 1;
        for (var column : COLUMNS.subList(1, COLUMNS.size())) {
            below = Columns.number(line, column, below + 1, LadderForm.LATEST);
            hours.put(RUNGS.get(column), below);
        }
        boolean own = agency == Ladders.NATION || ladders.hasOwn(agency);
        if (own && ladders.hoursOf(agency).equals(hours)) return Effect.SAME;
        ladders.set(agency, hours, at, by.actor());
        return own ? Effect.CHANGED : Effect.NEW;
    }
}
