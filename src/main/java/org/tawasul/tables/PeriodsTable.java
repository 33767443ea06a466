package org.tawasul.tables;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.administration.CsvFile.Line;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Officer;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Period;
import org.tawasul.catalogue.ResponsePeriods;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Services;
import org.tawasul.catalogue.SettingPeriods;

/** Response periods. What is empty holds for all: without an agency it is the nation's. */
@Component
class PeriodsTable implements Table {
    private static final int LONGEST_DAYS = 999;

    private final ResponsePeriods periods;
    private final SettingPeriods setting;
    private final Agencies agencies;
    private final Services services;

    PeriodsTable(ResponsePeriods periods, SettingPeriods setting, Agencies agencies, Services services) {
        this.periods = periods;
        this.setting = setting;
        this.agencies = agencies;
        this.services = services;
    }

    @Override
    public String code() {
        return "periods";
    }

    @Override
    public List<String> columns() {
        return List.of("agency", "service", "kind", "importance", "days", "first", "last");
    }

    @Override
    public Stream<List<String>> rows() {
        return periods.list().stream()
                .map(period -> List.of(
                        period.isNational()
                                ? ""
                                : agencies.get(period.agencyId()).code(),
                        period.serviceId() == 0
                                ? ""
                                : services.get(period.serviceId()).code(),
                        period.kind() == null ? "" : period.kind().name(),
                        period.importance() == 0 ? "" : Integer.toString(period.importance()),
                        Integer.toString(period.days()),
                        period.first().toString(),
                        Columns.day(period.last())));
    }

    @Override
    public Effect take(Line line, Instant at, Officer by) throws Fault {
        var wanted = new Period(
                0,
                agency(line),
                service(line),
                kind(line),
                line.get("importance").isEmpty() ? 0 : Columns.number(line, "importance", 1, 3),
                Columns.number(line, "days", 1, LONGEST_DAYS),
                Columns.day(line, "first"),
                Columns.dayOrNone(line, "last"));
        if (periods.list().stream().anyMatch(known -> known.isLike(wanted))) return Effect.SAME;
        var flaw = setting.set(wanted, at, by.actor());
        if (flaw != null) throw new Fault(flaw.field(), flaw.key(), flaw.days());
        return Effect.NEW;
    }

    private long agency(Line line) throws Fault {
        var code = line.get("agency");
        return code.isEmpty()
                ? 0
                : agencies.find(code).map(Agency::id).orElseThrow(() -> new Fault("agency", "tables.wrong.code"));
    }

    private long service(Line line) throws Fault {
        var code = line.get("service");
        return code.isEmpty()
                ? 0
                : services.find(code).map(Service::id).orElseThrow(() -> new Fault("service", "tables.wrong.code"));
    }

    private static @Nullable Kind kind(Line line) throws Fault {
        var code = line.get("kind");
        if (code.isEmpty()) return null;
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new Fault("kind", "tables.wrong.code"));
    }
}
