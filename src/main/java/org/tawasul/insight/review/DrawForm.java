package org.tawasul.insight.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tawasul.agencies.Officer;
import org.tawasul.language.Digits;
import org.tawasul.language.Typed;

/** What the committee asks for when it has a sample drawn. */
public record DrawForm(String first, String last, String size, String seed, List<Long> reviewers) {
    private static final int USUAL = 60;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    public DrawForm(
            @Nullable String first,
            @Nullable String last,
            @Nullable String size,
            @Nullable String seed,
            @Nullable List<Long> reviewers) {
        this.first = Typed.text(first);
        this.last = Typed.text(last);
        this.size = Digits.western(Typed.text(size));
        this.seed = Typed.text(seed);
        this.reviewers = reviewers == null ? List.of() : List.copyOf(reviewers);
    }

    /** The month before, by everybody. */
    static DrawForm blank(LocalDate today, List<Officer> committee) {
        var month = today.withDayOfMonth(1).minusMonths(1);
        return new DrawForm(
                month.toString(),
                month.plusMonths(1).minusDays(1).toString(),
                Integer.toString(USUAL),
                "",
                committee.stream().map(Officer::id).toList());
    }

    static Optional<Integer> size(String typed) {
        if (!typed.matches("\\d{1,4}")) return Optional.empty();
        int size = Integer.parseInt(typed);
        return size < DrawingSamples.SMALLEST || size > DrawingSamples.LARGEST ? Optional.empty() : Optional.of(size);
    }

    Optional<DrawingSamples.Wanted> check(
            LocalDate today, List<Officer> committee, String newSeed, BindingResult errors) {
        var from = Typed.day(first, EARLIEST, today.minusDays(1));
        var to = Typed.day(last, EARLIEST, today.minusDays(1));
        if (from.isEmpty()) errors.rejectValue("first", "review.first.wrong");
        if (to.isEmpty() || from.isPresent() && to.get().isBefore(from.get()))
            errors.rejectValue("last", "review.last.wrong");
        var count = size(size);
        if (count.isEmpty())
            errors.rejectValue(
                    "size",
                    "review.size.wrong",
                    new Object[] {DrawingSamples.SMALLEST, DrawingSamples.LARGEST},
                    "review.size.wrong");
        if (!seed.matches("[\\p{L}\\p{N} .-]{0,60}")) errors.rejectValue("seed", "review.seed.wrong");
        var known =
                committee.stream().map(Officer::id).filter(reviewers::contains).toList();
        if (known.size() < 2) errors.rejectValue("reviewers", "review.reviewers.few");
        if (errors.hasErrors()) return Optional.empty();
        return Optional.of(new DrawingSamples.Wanted(
                from.orElseThrow(), to.orElseThrow(), count.orElseThrow(), seed.isEmpty() ? newSeed : seed, known));
    }
}
