package org.tawasul.insight.open;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Channel;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Services;
import org.tawasul.insight.Measure;
import org.tawasul.insight.open.OpenData.Column;
import org.tawasul.insight.open.Releases.Published;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.language.Texts;
import org.tawasul.people.RequesterType;
import org.tawasul.suggestions.CarriedOut;

/** The rows of each dataset: by the names of its columns, null for what is not published. */
@Component
class DataRows {
    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final YearMonth LAST = YearMonth.of(2999, 12);
    private static final String ALL = "all";
    private static final double DAY = 86_400;
    private static final int MOST_SUGGESTIONS = 20_000;

    private final Releases releases;
    private final CarriedOut suggestions;
    private final Agencies agencies;
    private final Services services;
    private final Texts texts;

    DataRows(Releases releases, CarriedOut suggestions, Agencies agencies, Services services, Texts texts) {
        this.releases = releases;
        this.suggestions = suggestions;
        this.agencies = agencies;
        this.services = services;
        this.texts = texts;
    }

    List<Map<String, @Nullable Object>> list(OpenData data) {
        return Dataset.find(data.code()).map(this::list).orElseGet(this::suggestions);
    }

    private List<Map<String, @Nullable Object>> list(Dataset dataset) {
        var names = names(dataset);
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var each : releases.list(dataset, FIRST, LAST)) rows.add(row(dataset, each, names));
        return rows;
    }

    private Map<String, @Nullable Object> row(Dataset dataset, Published published, Map<String, Name> names) {
        var cell = published.cell();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("month", published.month().toString());
        var codes = List.of(cell.row(), cell.column());
        for (int i = 0; i < dataset.keys().size(); i++) {
            var key = dataset.keys().get(i);
            var code = codes.get(i).isEmpty() ? ALL : codes.get(i);
            var name = names.getOrDefault(key + "." + code, names.getOrDefault(code, new Name(code, code)));
            row.put(key, code);
            row.put(key + "_ar", name.ar());
            row.put(key + "_en", name.en());
        }
        var tally = cell.tally();
        long answered = tally.get(Measure.ANSWERED);
        long rated = tally.get(Measure.RATED);
        row.put("received", cell.shows(Base.RECEIVED) ? tally.get(Measure.RECEIVED) : null);
        row.put("answered", cell.shows(Base.ANSWERED) ? answered : null);
        row.put("on_time", cell.shows(Base.ANSWERED) ? tally.get(Measure.ON_TIME) : null);
        row.put("working_days", mean(tally.get(Measure.WORKING_SECONDS) / DAY, answered));
        row.put("calendar_days", mean(tally.get(Measure.CALENDAR_SECONDS) / DAY, answered));
        row.put("rated", cell.shows(Base.RATED) ? rated : null);
        for (var mark : List.of(Measure.HANDLING, Measure.CLARITY, Measure.COURTESY, Measure.EASE))
            row.put(mark.name().toLowerCase(Locale.ROOT), mean(tally.get(mark), rated));
        row.put("release", published.number());
        return row;
    }

    /** To a hundredth; null for no one, and for those that are not shown. */
    private static @Nullable Double mean(double sum, long of) {
        return of == 0 ? null : Math.round(100 * sum / of) / 100.0;
    }

    private Map<String, Name> names(Dataset dataset) {
        var names = new HashMap<String, Name>();
        names.put(ALL, both("open.all"));
        names.put("none", both("open.none"));
        switch (dataset) {
            case AGENCIES -> agencies.listAll().forEach(agency -> names.put("agency." + agency.code(), agency.name()));
            case SERVICES -> {
                services.listGroups().forEach(group -> names.put("group." + group.code(), group.name()));
                for (var kind : Kind.values()) names.put("kind." + code(kind.name()), both(kind.key()));
            }
            case REQUESTERS -> {
                for (var channel : Channel.values()) names.put("channel." + code(channel.name()), both(channel.key()));
                for (var type : RequesterType.values()) names.put("requester." + code(type.name()), both(type.key()));
            }
        }
        return names;
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Name both(String key) {
        return new Name(texts.get(Language.AR, key), texts.get(Language.EN, key));
    }

    private List<Map<String, @Nullable Object>> suggestions() {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var one : suggestions.list(0, MOST_SUGGESTIONS)) {
            var agency = agencies.get(one.agencyId());
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("number", one.number());
            row.put("published_on", one.at().atZone(Dates.ZONE).toLocalDate().toString());
            row.put("agency", agency.code());
            row.put("agency_ar", agency.name().ar());
            row.put("agency_en", agency.name().en());
            row.put("supporters", one.supporters());
            row.put("title_ar", one.title().ar());
            row.put("title_en", one.title().en());
            row.put("change_ar", one.change().ar());
            row.put("change_en", one.change().en());
            rows.add(row);
        }
        return rows;
    }

    static List<String> names(OpenData data) {
        return data.columns().stream().map(Column::name).toList();
    }
}
