package org.tawasul.insight.open;

import java.util.ArrayList;
import java.util.List;

/** A dataset as it is described to everybody: its address and its columns. */
public record OpenData(String code, List<Column> columns) {
    static final String SUGGESTIONS = "suggestions";

    /** @param type as CSV on the Web names it */
    public record Column(String name, String type) {
        /** Of what it says. */
        public String key() {
            return "open.column." + name.replace('_', '-');
        }
    }

    static List<OpenData> all() {
        var all = new ArrayList<OpenData>();
        for (var dataset : Dataset.values()) all.add(of(dataset));
        all.add(new OpenData(
                SUGGESTIONS,
                List.of(
                        new Column("number", "integer"),
                        new Column("published_on", "date"),
                        new Column("agency", "string"),
                        new Column("agency_ar", "string"),
                        new Column("agency_en", "string"),
                        new Column("supporters", "integer"),
                        new Column("title_ar", "string"),
                        new Column("title_en", "string"),
                        new Column("change_ar", "string"),
                        new Column("change_en", "string"))));
        return all;
    }

    static OpenData of(Dataset dataset) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("month", "gYearMonth"));
        for (var key : dataset.keys())
            for (var name : List.of(key, key + "_ar", key + "_en")) columns.add(new Column(name, "string"));
        for (var count : List.of("received", "answered", "on_time")) columns.add(new Column(count, "integer"));
        columns.add(new Column("working_days", "decimal"));
        columns.add(new Column("calendar_days", "decimal"));
        columns.add(new Column("rated", "integer"));
        for (var mark : List.of("handling", "clarity", "courtesy", "ease")) columns.add(new Column(mark, "decimal"));
        columns.add(new Column("release", "integer"));
        return new OpenData(dataset.code(), columns);
    }

    public String key() {
        return "open.data." + code;
    }

    public String address(String format) {
        return "/figures/data/" + code + "." + format;
    }
}
