package org.tawasul.insight.reports;

import java.util.List;
import java.util.Map;
import org.tawasul.agencies.Officer;

/**
 * A schedule on its page.
 *
 * @param sent what became of its letters, the latest first
 * @param recipients by their ids
 */
public record ScheduleLine(Schedule schedule, List<SentReport> sent, Map<Long, Officer> recipients) {}
