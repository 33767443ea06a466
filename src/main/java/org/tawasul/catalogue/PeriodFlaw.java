package org.tawasul.catalogue;

/**
 * Why a period cannot be set so.
 *
 * @param field of a form at which it is to be shown
 * @param key of the sentence, which takes {@code days}
 */
public record PeriodFlaw(String field, String key, int days) {
    static final PeriodFlaw TOO_EARLY = new PeriodFlaw("first", "calendars.period.too-early", 0);
    static final PeriodFlaw ENDS_EARLY = new PeriodFlaw("last", "calendars.period.ends-early", 0);
    static final PeriodFlaw TAKEN = new PeriodFlaw("first", "calendars.period.taken", 0);

    static PeriodFlaw longerThan(Period national) {
        return new PeriodFlaw("days", "calendars.period.too-long", national.days());
    }
}
