package org.tawasul.cases.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Case;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.journal.seals.Proof.Place;

/**
 * That the steps of a case stand in the published journal, unchanged and in order, for its requester to check.
 *
 * @param seals where the seals of all days are published
 */
public record Receipt(Case found, boolean mine, List<Step> steps, String seals, Instant now) {
    /**
     * @param told null for a step that stays among the staff: only that it stands there is proven, not what it was
     * @param place null until the day is sealed
     */
    public record Step(
            int number, @Nullable Happening told, @Nullable Place place) {
        public boolean isSealed() {
            return place != null;
        }

        boolean stands() {
            return place != null && place.stands();
        }
    }

    public String address() {
        return CasePage.addressOf(found, mine);
    }

    /** The file with the same, for a program. */
    public String fileAddress() {
        return CasePage.addressOf(found, false) + "/receipt.json";
    }

    public long sealed() {
        return steps.stream().filter(Step::isSealed).count();
    }

    public long waiting() {
        return steps.size() - sealed();
    }

    public long amongStaff() {
        return steps.stream().filter(step -> step.told() == null).count();
    }

    /** The first step that is not what was published, or not where it was; 0 when all are. */
    public int broken() {
        var before = LocalDate.MIN;
        long index = -1;
        for (var step : steps) {
            var place = step.place();
            if (place == null) continue;
            boolean later = place.day().isAfter(before) || place.day().equals(before) && place.index() > index;
            if (!step.stands() || !later) return step.number();
            before = place.day();
            index = place.index();
        }
        return 0;
    }

    /** As docs/receipts.md describes it: hashes and numbers, and not a word of the case. */
    File file() {
        return new File(
                "tawasul-receipt-1",
                found.reference().value(),
                CaseEvent.SUBJECT + "|" + found.id().value(),
                seals + ".csv",
                steps.stream().map(Receipt::line).toList());
    }

    record File(String format, String reference, String subject, String seals, List<Line> steps) {}

    /** @param line what the leaf says, for a step that the requester is told; for others only its hash, {@code leaf} */
    record Line(
            int seq,
            @Nullable String line,
            @Nullable String leaf,
            @Nullable LocalDate day,
            @Nullable Long index,
            @Nullable List<String> path) {}

    private static Line line(Step step) {
        var place = step.place();
        if (place == null) return new Line(step.number(), null, null, null, null, null);
        boolean told = step.told() != null;
        return new Line(
                step.number(),
                told ? place.line() : null,
                told ? null : place.leaf(),
                place.day(),
                place.index(),
                place.path());
    }
}
