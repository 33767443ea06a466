package org.tawasul.insight.dashboards;

import org.jspecify.annotations.Nullable;

/** Where a dashboard stands, for links that keep to the place and the time that were asked for. */
public record Address(@Nullable Long agency, @Nullable Long department) {
    private static final String DASHBOARD = "/staff/figures";

    public String of(Window window) {
        return DASHBOARD + query(window.period(), window, window.besideYear());
    }

    public String of(Period period, Window window) {
        return DASHBOARD + query(period, window, window.besideYear());
    }

    public String beside(Window window, boolean year) {
        return DASHBOARD + query(window.period(), window, year);
    }

    public String wall(Window window) {
        return of(window) + "&wall=1";
    }

    public String csv(String chart, Window window) {
        return DASHBOARD + "/charts/" + chart + ".csv" + query(window.period(), window, window.besideYear());
    }

    private String query(Period period, Window window, boolean year) {
        return "?period=" + period.code() + "&until=" + window.until() + (year ? "&beside=year" : "")
                + (agency == null ? "" : "&agency=" + agency)
                + (department == null ? "" : "&department=" + department);
    }
}
