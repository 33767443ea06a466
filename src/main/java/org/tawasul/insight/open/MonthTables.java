package org.tawasul.insight.open;

import java.time.YearMonth;
import java.util.Locale;
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

    Table of(Dataset dataset, YearMonth month) {
        var columns = dataset.columns();
        var question = Question.of(Span.of(month));
        question = columns == null ? question.by(dataset.rows()) : question.by(dataset.rows(), columns);
        var groups = services.listGroups().stream()
                .collect(Collectors.toMap(ServiceGroup::id, ServiceGroup::code, (one, same) -> one));
        var table = new Table();
        for (var line : rollups.list(question)) {
            var row = switch (dataset.rows()) {
                case AGENCY ->
                    agencies.find(line.id(Dimension.AGENCY)).map(Agency::code).orElse(NONE);
                case SERVICE ->
                    Optional.of(line.id(Dimension.SERVICE))
                            .flatMap(services::find)
                            .map(service -> groups.get(service.groupId()))
                            .orElse(NONE);
                default -> code(line, dataset.rows());
            };
            table.add(row, columns == null ? NONE : code(line, columns), line.tally());
        }
        return table;
    }

    private static String code(Line line, Dimension dimension) {
        var key = line.key(dimension);
        return key.isEmpty() ? NONE : key.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
