package org.tawasul.simulation.whatif;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.catalogue.ServiceGroup;
import org.tawasul.catalogue.Services;
import org.tawasul.insight.Reach;
import org.tawasul.simulation.Change;
import org.tawasul.simulation.Change.Kind;
import org.tawasul.site.Option;
import org.tawasul.site.Page;

/** What may be changed by whom: everything within one's reach, by sizes that one would decide about. */
@Component
public class Choices {
    private static final List<String> FACTORS = List.of("0.7", "0.8", "0.9", "0.95", "1.05", "1.1", "1.2", "1.5");
    private static final List<String> DAYS = List.of("1", "2", "3", "4", "5", "7", "10", "15", "20", "30");
    private static final List<String> CALENDARS = List.of("no-ramadan", "six-days", "june-week");
    private static final List<String> ROUTINGS = List.of("skilled", "random");
    private static final List<String> LEAVES = List.of("summer", "at-once");

    private final Agencies agencies;
    private final Services services;

    Choices(Agencies agencies, Services services) {
        this.agencies = agencies;
        this.services = services;
    }

    /** The lists of the form, in the reader's language; no agencies where there is one only. */
    public record Offered(
            List<Option> agencies,
            List<Option> factors,
            List<Option> groups,
            List<Option> days,
            List<Option> calendars,
            List<Option> routings,
            List<Option> leaves) {}

    Offered of(Reach reach, Page page) {
        var words = words();
        return new Offered(
                reach.isNation()
                        ? agencies.list().stream()
                                .map(agency -> new Option(agency.code(), page.name(agency.name())))
                                .toList()
                        : List.of(),
                options(Kind.STAFFING, FACTORS, page),
                services.listGroups().stream()
                        .map(group -> new Option(group.code(), page.name(group.name())))
                        .toList(),
                DAYS.stream()
                        .map(days -> new Option(days, page.text("simulation.days", Integer.parseInt(days))))
                        .toList(),
                options(Kind.CALENDAR, CALENDARS, page),
                options(Kind.ROUTING, ROUTINGS, page),
                options(Kind.LEAVE, LEAVES, page));
    }

    private static List<Option> options(Kind kind, List<String> values, Page page) {
        return values.stream()
                .map(value -> new Option(value, ChangeWords.value(kind, value, page)))
                .toList();
    }

    boolean offers(Change change, Reach reach) {
        return switch (change.kind()) {
            case STAFFING -> FACTORS.contains(change.value()) && isThere(change.where(), reach);
            case PERIOD ->
                DAYS.contains(change.value())
                        && (change.where().isEmpty() || groups().anyMatch(change.where()::equals));
            case CALENDAR -> CALENDARS.contains(change.value());
            case ROUTING -> ROUTINGS.contains(change.value());
            case LEAVE -> LEAVES.contains(change.value());
        };
    }

    private boolean isThere(String agency, Reach reach) {
        return agency.isEmpty() || reach.isNation() && agencies.find(agency).isPresent();
    }

    private Stream<String> groups() {
        return services.listGroups().stream().map(ServiceGroup::code);
    }

    /** Says changes in words. */
    ChangeWords words() {
        return new ChangeWords(
                code -> agencies.find(code).map(Agency::name).orElse(null),
                code -> services.listGroups().stream()
                        .filter(group -> group.code().equals(code))
                        .map(ServiceGroup::name)
                        .findFirst()
                        .orElse(null));
    }
}
