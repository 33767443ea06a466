package org.tawasul.insight.reports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Figure;
import org.tawasul.insight.charts.Chart;
import org.tawasul.journal.seals.Seal;
import org.tawasul.suggestions.CarriedOut;

/**
 * The report of a year, of the nation or of an agency, in somebody's language.
 *
 * @param of whose year
 * @param sentence the year in one sentence
 * @param compliance null when there is nothing to be drawn, as {@code volume}
 * @param carriedOut suggestions that were carried out in the year, those with most supporters
 * @param carriedOutInAll how many there were of them
 * @param seal of the journal, of the year's last day that is sealed; null before
 */
public record YearBook(
        int year,
        String of,
        String sentence,
        List<Headline> headlines,
        @Nullable Chart compliance,
        @Nullable Chart volume,
        List<Section> sections,
        List<CarriedOut.One> carriedOut,
        long carriedOutInAll,
        @Nullable Seal seal,
        Instant madeAt) {
    /**
     * A figure of the year and how it changed.
     *
     * @param change against the year before; empty when that had none
     * @param tone {@code good}, {@code bad} or {@code even}
     */
    public record Headline(Figure figure, String name, String value, String change, String tone) {}

    /** @param code of its texts */
    public record Section(String code, Report report) {
        public String key() {
            return "reports.year." + code;
        }
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }

    /** The figures that it speaks of. */
    public List<Figure> figures() {
        return sections.stream()
                .flatMap(section -> section.report().table().figures().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
