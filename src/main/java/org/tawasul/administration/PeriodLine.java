package org.tawasul.administration;

import org.jspecify.annotations.Nullable;
import org.tawasul.catalogue.Period;
import org.tawasul.language.Name;

/**
 * A response period in the list.
 *
 * @param agency null for the nation's
 * @param service null for all
 * @param state key of the word that says whether it holds, is to come or is over
 * @param mayEnd whether it holds or is to come
 */
public record PeriodLine(
        Period period, @Nullable Name agency, @Nullable Name service, String state, boolean mayEnd) {}
