package org.tawasul.cases;

import org.tawasul.language.Name;

/**
 * What makes a case low, ordinary or high: published, and recorded with each triage.
 *
 * @param code as the journal knows it, for ever
 * @param importance from 1 (low) to 3 (high)
 * @param retired it is chosen no more; old triages keep it
 */
public record ImportanceCriterion(long id, String code, int importance, Name text, boolean retired) {
    public static final int TEXT = 160;
    public static final int HIGH = 3;
}
