package org.tawasul.insight.reports;

import java.time.Instant;

/**
 * A report under a name.
 *
 * @param own whether the reader made it, and so may change and delete it
 */
public record SavedReport(
        long id, long officerId, Sharing sharing, String name, String query, Instant changedAt, boolean own) {
    /** Where it is shown. */
    public String address() {
        return "/staff/reports/builder?" + query + "&report=" + id;
    }
}
