package org.tawasul.insight.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Scope;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.insight.review.Estimate.Spread;
import org.tawasul.insight.review.Results.AgencyLine;
import org.tawasul.insight.review.Results.CriterionLine;
import org.tawasul.insight.review.Results.Flaw;
import org.tawasul.insight.review.Results.Together;
import org.tawasul.insight.review.Sample.Item;
import org.tawasul.insight.review.Sample.Review;
import org.tawasul.insight.review.Sample.State;
import org.tawasul.insight.review.events.SampleDrawn.Stratum;

/** Makes {@link Results} of what was scored so far. Of an agency's replies each stands for as many as the agency gave for each read. */
@Component
class Tallying {
    private final Samples samples;
    private final Scorecards scorecards;
    private final Agencies agencies;

    Tallying(Samples samples, Scorecards scorecards, Agencies agencies) {
        this.samples = samples;
        this.scorecards = scorecards;
        this.agencies = agencies;
    }

    /** A reply with its score, what it has of each criterion in the end, and for how many it stands. */
    private record Scored(Item item, Map<String, Double> values, double weight) {}

    /** The mean of all replies of a sample alone. */
    Estimate nationOf(Sample sample) {
        var strata = stratified(samples.strataOf(sample.id()), settled(samples.itemsOf(sample.id())));
        return Estimate.of(strata, Spread.of(strata));
    }

    Results of(Sample sample, Officer reader) {
        var scope = reader.scope();
        var scorecard = scorecards.get(sample.version());
        var strata = samples.strataOf(sample.id());
        var items = samples.itemsOf(sample.id());
        var reviews = samples.reviewsOf(sample.id()).stream().collect(Collectors.groupingBy(Review::nr));
        var seen = items.stream()
                .filter(each -> scope.covers(each.agencyId(), each.departmentId()))
                .toList();
        var scored = scored(seen, strata, reviews);
        var stratified = stratified(strata, settled(items));
        var spread = Spread.of(stratified);
        var numbers = seen.stream().map(Item::nr).collect(Collectors.toSet());
        return new Results(
                sample,
                Estimate.of(stratified, spread),
                own(scope, strata, settled(seen), spread),
                lines(strata, settled(seen), scope, spread),
                scorecard.criteria().stream()
                        .map(each -> line(each, scored, reviews, numbers))
                        .toList(),
                flaws(scorecard, scored),
                scored.size(),
                (int) seen.stream()
                        .filter(each ->
                                reviews.getOrDefault(each.nr(), List.of()).size() > 2)
                        .count(),
                Together.of(Agreement.of(scores(scorecard, reviews, numbers))));
    }

    private static List<Item> settled(List<Item> items) {
        return items.stream().filter(each -> each.state() == State.SETTLED).toList();
    }

    private static List<Estimate.Stratum> stratified(List<Stratum> strata, List<Item> settled) {
        return strata.stream()
                .map(each -> new Estimate.Stratum(each.replies(), scoresOf(each.agencyId(), settled)))
                .toList();
    }

    private static List<Double> scoresOf(long agencyId, List<Item> settled) {
        return settled.stream()
                .filter(each -> each.agencyId() == agencyId)
                .map(each -> Objects.requireNonNull(each.score()))
                .toList();
    }

    private static @Nullable Estimate own(Scope scope, List<Stratum> strata, List<Item> settled, Spread spread) {
        if (scope instanceof Nation) return null;
        // How many replies a department gave was not written down when it was drawn: as if they were many.
        int replies = scope instanceof OfDepartment
                ? Integer.MAX_VALUE
                : strata.stream()
                        .filter(each -> scope.covers(each.agencyId(), 0))
                        .mapToInt(Stratum::replies)
                        .sum();
        var scores = settled.stream()
                .map(each -> Objects.requireNonNull(each.score()))
                .toList();
        return Estimate.of(new Estimate.Stratum(replies, scores), spread);
    }

    private List<AgencyLine> lines(List<Stratum> strata, List<Item> settled, Scope scope, Spread spread) {
        if (scope instanceof OfDepartment) return List.of();
        return strata.stream()
                .filter(each -> scope.covers(each.agencyId(), 0))
                .map(each -> new AgencyLine(
                        each.agencyId(),
                        agencies.get(each.agencyId()).name(),
                        each.replies(),
                        each.drawn(),
                        Estimate.of(new Estimate.Stratum(each.replies(), scoresOf(each.agencyId(), settled)), spread)))
                .sorted(Comparator.comparing(each -> each.agency().ar()))
                .toList();
    }

    private static List<Scored> scored(List<Item> seen, List<Stratum> strata, Map<Integer, List<Review>> reviews) {
        var settled = settled(seen);
        var read = settled.stream().collect(Collectors.groupingBy(Item::agencyId, Collectors.counting()));
        var replies = strata.stream().collect(Collectors.toMap(Stratum::agencyId, Stratum::replies));
        return settled.stream()
                .map(each -> new Scored(
                        each,
                        values(reviews.getOrDefault(each.nr(), List.of())),
                        (double) replies.getOrDefault(each.agencyId(), 1) / read.getOrDefault(each.agencyId(), 1L)))
                .toList();
    }

    /** What the third said, or the mean of the two. */
    private static Map<String, Double> values(List<Review> reviews) {
        var last = reviews.getLast();
        var counted = last.settles() ? List.of(last) : reviews;
        var sums = new HashMap<String, List<Integer>>();
        for (var review : counted)
            review.values().byCriterion().forEach((criterion, value) -> {
                if (value != null)
                    sums.computeIfAbsent(criterion, each -> new ArrayList<>()).add(value);
            });
        var values = new HashMap<String, Double>();
        sums.forEach((criterion, all) -> values.put(
                criterion, all.stream().mapToInt(Integer::intValue).average().orElse(0)));
        return values;
    }

    private static CriterionLine line(
            Criterion criterion, List<Scored> scored, Map<Integer, List<Review>> reviews, java.util.Set<Integer> seen) {
        double weights = 0;
        double sum = 0;
        int read = 0;
        for (var each : scored) {
            var value = each.values().get(criterion.code());
            if (value == null) continue;
            weights += each.weight();
            sum += each.weight() * value / criterion.most();
            read++;
        }
        var pairs = new ArrayList<@Nullable Integer[]>();
        reviews.forEach((nr, all) -> {
            if (seen.contains(nr) && bothDone(all))
                pairs.add(new @Nullable Integer[] {
                    all.getFirst().values().of(criterion.code()),
                    all.get(1).values().of(criterion.code())
                });
        });
        return new CriterionLine(
                criterion, weights == 0 ? 0 : 100 * sum / weights, read, Together.of(Agreement.of(pairs)));
    }

    /** A point or less, and every no. */
    private static List<Flaw> flaws(Scorecard scorecard, List<Scored> scored) {
        var flaws = new ArrayList<Flaw>();
        for (var criterion : scorecard.criteria()) {
            double weights = 0;
            double failing = 0;
            int read = 0;
            int count = 0;
            for (var each : scored) {
                var value = each.values().get(criterion.code());
                if (value == null) continue;
                read++;
                weights += each.weight();
                boolean fails = criterion.scale() == Criterion.Scale.POINTS ? value <= 1 : value < 1;
                if (!fails) continue;
                count++;
                failing += each.weight();
            }
            if (count > 0) flaws.add(new Flaw(criterion, 100 * failing / weights, count, read));
        }
        flaws.sort(Comparator.comparingDouble(Flaw::percent).reversed());
        return List.copyOf(flaws);
    }

    private static List<@Nullable Integer[]> scores(
            Scorecard scorecard, Map<Integer, List<Review>> reviews, java.util.Set<Integer> seen) {
        var units = new ArrayList<@Nullable Integer[]>();
        reviews.forEach((nr, all) -> {
            if (seen.contains(nr) && bothDone(all))
                units.add(new @Nullable Integer[] {score(scorecard, all.getFirst()), score(scorecard, all.get(1))});
        });
        return units;
    }

    /** What was left out was ended without a score. */
    private static @Nullable Integer score(Scorecard scorecard, Review review) {
        var score = scorecard.score(review.values());
        return score.isEmpty() ? null : (Integer) (int) Math.round(score.getAsDouble());
    }

    private static boolean bothDone(List<Review> reviews) {
        return reviews.getFirst().isDone() && reviews.get(1).isDone();
    }
}
