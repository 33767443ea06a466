package org.tawasul.insight;

import java.util.Locale;

/**
 * What is counted, each at the day on which it happened and where it happened. What is shown is made of these by
 * {@link Figure}; each of them only ever grows by what the journal says.
 */
public enum Measure {
    /** Matters that came in; parts of a whole are none. */
    RECEIVED,
    /** First replies. */
    ANSWERED,
    /** Of those, within what was promised. */
    ON_TIME,
    /** Promises that ended on this day, answered or not; those withdrawn before are none. */
    DUE,
    /** Of those, answered by then. */
    KEPT,
    REOPENED,
    REFERRED_OUT,
    REFERRED_IN,
    WITHDRAWN,
    MERGED,
    CLOSED,
    /** Questions to the requester. */
    ASKED,
    /** Warnings above the officer who holds it, after the agency's time was over. */
    ESCALATED,
    /** Cases that began to be open here: came in, came back, were sent here. */
    OPENED,
    /** Cases that ceased to be open here. */
    ENDED,
    /** Of first replies, working time since submission, in seconds. */
    WORKING_SECONDS,
    /** Of first replies, time by the clock on the wall since submission, in seconds. */
    CALENDAR_SECONDS,
    RATED,
    /** Sums of marks from 1 to 5. */
    HANDLING,
    CLARITY,
    COURTESY,
    EASE,
    /** SMS and e-mails to requesters about their cases, sent. */
    MESSAGES,
    /** Promises of agencies whose day came. */
    PROMISES_DUE,
    PROMISES_KEPT,
    PROMISES_BROKEN;

    private final String column = name().toLowerCase(Locale.ROOT);

    String column() {
        return column;
    }

    /** The key of the text that names it. */
    public String key() {
        return "insight.measure." + column.replace('_', '-');
    }
}
