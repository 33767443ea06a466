package org.tawasul.insight.reports;

import org.jspecify.annotations.Nullable;
import org.tawasul.jobs.Job;
import org.tawasul.language.Language;

/**
 * A report that is made in the background, or was.
 *
 * @param reason why it failed: the key of a text
 */
public record ReportRun(
        Job job,
        String title,
        String query,
        Format format,
        Language language,
        boolean eastern,
        @Nullable String reason) {
    /** Under which its states have their names. */
    public static final String OF = "reports.run";

    public long id() {
        return job.id();
    }

    public Job.State state() {
        return job.state();
    }

    public String address() {
        return "/staff/reports/runs/" + id();
    }
}
