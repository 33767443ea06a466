package org.tawasul.cases.merging;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/**
 * How much alike two matters are: a sum of what speaks for it, each at most its weight. The weights were tuned on half of
 * the duplicates that a city's staff named, and measured on the other half: docs/performance.md. That more than one of them
 * would do nearly as well is why they are round numbers.
 */
final class Likeness {
    /** In the same spot; 60 m away a third of it, 150 m away next to nothing. */
    private static final double NEAR = 4.0;

    private static final double METRES = 100;
    /** Nobody knows how far: less than near, more than far. */
    private static final double SOMEWHERE = 0.4;
    /** Of the same service; the department's other services are related. */
    private static final double SERVICE = 1.5;

    private static final double RELATED = 1.0;
    /** The words that both told, by how rare they are among the candidates. */
    private static final double WORDS = 1.0;
    /** The same for the words of the place. */
    private static final double PLACE = 1.5;
    /** Nobody had answered it when the other came. */
    private static final double OPEN = 0.7;
    /** On the same day; after a week a third of it. */
    private static final double SOON = 0.5;

    private static final double DAYS = 7;
    /** It came later, so it is rather a duplicate itself. */
    private static final double LATER = -0.6;

    private final Trait matter;
    private final LongUnaryOperator departments;
    private final Map<Integer, Double> rarities = new HashMap<>();
    private final Map<Integer, Double> placeRarities = new HashMap<>();

    /** @param departments the department of a service */
    Likeness(Trait matter, Collection<Candidate> candidates, LongUnaryOperator departments) {
        this.matter = matter;
        this.departments = departments;
        count(
                matter.words(),
                candidates.stream().map(each -> each.trait().words()).toList(),
                rarities);
        count(
                matter.placeWords(),
                candidates.stream().map(each -> each.trait().placeWords()).toList(),
                placeRarities);
    }

    /**
     * Why one is taken for the same matter.
     *
     * @param metres not a number when one has no point
     * @param words how much of what the matter tells the candidate tells too, from 0 to 1
     * @param place the same for the words of the place
     */
    record Scored(Candidate candidate, double score, double metres, double words, double place) {
        private static final double CLOSE = 250;
        private static final double TOLD = 0.4;

        /** Whether anything but its service and time speaks for it. */
        boolean isLikely() {
            return metres <= CLOSE || place >= TOLD || words >= TOLD && Double.isNaN(metres);
        }
    }

    /** The most alike first. */
    static List<Scored> rank(Trait matter, List<Candidate> candidates, LongUnaryOperator departments) {
        var likeness = new Likeness(matter, candidates, departments);
        return candidates.stream()
                .map(likeness::score)
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.candidate().trait().submittedAt()))
                .toList();
    }

    Scored score(Candidate candidate) {
        var trait = candidate.trait();
        double metres = matter.metresTo(trait);
        double words = share(matter.words(), trait.words(), rarities);
        double place = share(matter.placeWords(), trait.placeWords(), placeRarities);
        var earlier = Duration.between(trait.submittedAt(), matter.submittedAt());
        double score = WORDS * words + PLACE * place;
        score += Double.isNaN(metres) ? SOMEWHERE : NEAR * Math.exp(-metres / METRES);
        score += SOON * Math.exp(-earlier.abs().toMinutes() / (DAYS * 24 * 60));
        if (trait.serviceId() == matter.serviceId()) score += SERVICE + RELATED;
        else if (departments.applyAsLong(trait.serviceId()) == departments.applyAsLong(matter.serviceId()))
            score += RELATED;
        if (candidate.endedAt() == null || candidate.endedAt().isAfter(matter.submittedAt())) score += OPEN;
        if (earlier.isNegative()) score += LATER;
        return new Scored(candidate, score, metres, words, place);
    }

    private static void count(List<Integer> told, List<List<Integer>> others, Map<Integer, Double> rarities) {
        var among = new HashMap<Integer, Integer>();
        Set<Integer> wanted = new HashSet<>(told);
        for (var words : others) for (int word : words) if (wanted.contains(word)) among.merge(word, 1, Integer::sum);
        for (int word : wanted) {
            rarities.put(word, Math.log(1 + (others.size() + 10.0) / (among.getOrDefault(word, 0) + 1.0)));
        }
    }

    private static double share(List<Integer> told, List<Integer> others, Map<Integer, Double> rarities) {
        if (told.isEmpty() || others.isEmpty()) return 0;
        var theirs = new HashSet<>(others);
        double all = 0;
        double common = 0;
        for (int word : told) {
            double rarity = rarities.getOrDefault(word, 1.0);
            all += rarity;
            if (theirs.contains(word)) common += rarity;
        }
        return common / all;
    }
}
