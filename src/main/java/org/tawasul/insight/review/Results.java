package org.tawasul.insight.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/**
 * What a sample says, as far as it has been read.
 *
 * @param nation the mean of all replies of the span
 * @param own the mean of the reader's agency or department; null for who reads about the nation
 * @param agencies in the order of their names for the nation, only the reader's otherwise
 * @param flaws the criteria that replies failed most often, the most frequent first
 * @param settled how many replies have their score; @param disputed how many had to be settled by a third
 * @param agreement of the two who read each reply, about its score as a whole
 */
public record Results(
        Sample sample,
        Estimate nation,
        @Nullable Estimate own,
        List<AgencyLine> agencies,
        List<CriterionLine> criteria,
        List<Flaw> flaws,
        int settled,
        int disputed,
        Together agreement) {

    /** @param replies that it gave; @param drawn of those */
    public record AgencyLine(long agencyId, Name agency, int replies, int drawn, Estimate estimate) {}

    /** @param mean of a hundred, with the weights of the agencies; @param agreement of the two about it */
    public record CriterionLine(Criterion criterion, double mean, int read, Together agreement) {}

    /** @param percent of all replies of the span, with the weights of the agencies; @param read of how many in the sample */
    public record Flaw(Criterion criterion, double percent, int count, int read) {}

    /** How far two agree, for a page. @param alpha null when it cannot be told */
    public record Together(
            @Nullable Double alpha, double low, double high, double percent, int replies, String degree) {
        static Together of(Agreement agreement) {
            return new Together(
                    agreement.alpha().isPresent() ? agreement.alpha().getAsDouble() : null,
                    agreement.low(),
                    agreement.high(),
                    agreement.percent(),
                    agreement.units(),
                    agreement.degree().name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    public boolean hasAny() {
        return settled > 0;
    }
}
