package org.tawasul.insight.open;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.catalogue.ServiceGroup;
import org.tawasul.catalogue.Services;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Line;
import org.tawasul.insight.Question;
import org.tawasul.insight.Rollups;
import org.tawasul.insight.Span;

/** Draws up the tables of a month from the rollups, with codes that stay. */
@Component
class MonthTables {
    private static final String NONE = "none";

    private final Rollups rollups;
    private final Agencies agencies;
    private final Services services;

    MonthTables(Rollups rollups, Agencies agencies, Services services) {
        this.rollups = rollups;
        this.agencies = agencies;
        this.services = services;
    }

    Month of(YearMonth month) {
        var tables = new EnumMap<Dataset, Table>(Dataset.class);
        for (var dataset : Dataset.values()) {
            var columns = dataset.columns();
            tables.put(dataset, columns == null ? table(month, dataset.rows()) : table(month, dataset.rows(), columns));
        }
        return new Month(tables, table(month, Dimension.AGENCY, Dimension.SERVICE));
    }

    private Table table(YearMonth month, Dimension... dimensions) {
        var groups = services.listGroups().stream()
                .collect(Collectors.toMap(ServiceGroup::id, ServiceGroup::code, (one, same) -> one));
        var table = new Table();
        for (var line : rollups.list(Question.of(Span.of(month)).by(dimensions)))
            table.add(
                    code(line, dimensions[0], groups),
                    dimensions.length == 1 ? NONE : code(line, dimensions[1], groups),
                    line.tally());
        return table;
    }

    /** The services count in their groups. */
    private String code(Line line, Dimension dimension, Map<Long, String> groups) {
        return switch (dimension) {
            case AGENCY ->
                agencies.find(line.id(Dimension.AGENCY)).map(Agency::code).orElse(NONE);
            case SERVICE ->
                Optional.of(line.id(Dimension.SERVICE))
                        .flatMap(services::find)
                        .map(service -> groups.get(service.groupId()))
                        .orElse(NONE);
            default -> code(line, dimension);
        };
    }

    private static String code(Line line, Dimension dimension) {
        var key = line.key(dimension);
        return key.isEmpty() ? NONE : key.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
