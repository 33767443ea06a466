package org.tawasul.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.forms.Reading;

/**
 * The way of a draft: which pages it passes, which of them are done, which is next. A photo report begins with the photo;
 * only a service that wants a place asks for one.
 *
 * @param service null while none is chosen, or when the chosen one is no longer offered
 * @param reading what the service asks, with the answers so far; null when it asks nothing
 */
record Route(
        Draft draft, @Nullable Service service, @Nullable Reading reading) {
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        if (draft.kind() == Kind.PHOTO) steps.add(Step.FILES);
        steps.add(Step.SERVICE);
        steps.add(Step.TEXT);
        if (reading != null) steps.add(Step.QUESTIONS);
        if (service == null || service.place() != PlaceNeed.NONE) steps.add(Step.PLACE);
        if (draft.kind() != Kind.PHOTO) steps.add(Step.FILES);
        steps.add(Step.REQUESTER);
        steps.add(Step.CHECK);
        return steps;
    }

    boolean isDone(Step step) {
        var answers = draft.answers();
        return switch (step) {
            case FILES ->
                answers.papers() != null && answers.papers().seen() && (draft.kind() != Kind.PHOTO || hasPicture());
            case SERVICE -> service != null;
            case TEXT -> answers.telling() != null && Checks.isGood(answers.telling());
            case QUESTIONS ->
                reading != null && answers.filled() != null && reading.flaws().isEmpty();
            case PLACE -> service != null && answers.place() != null && Checks.isGood(answers.place(), service.place());
            case REQUESTER -> draft.personId() != 0;
            case CHECK -> false;
        };
    }

    /** The files that answer no question of those that are asked now. */
    List<Answers.Paper> looseFiles() {
        return draft.answers().listFilesBut(reading == null ? List.of() : reading.asked());
    }

    /** A photo report has a photo. */
    boolean hasPicture() {
        return draft.answers().listFiles().stream().anyMatch(Answers.Paper::picture);
    }

    /** The first page that is not done. */
    Step next() {
        return steps().stream().filter(step -> !isDone(step)).findFirst().orElse(Step.CHECK);
    }

    /** Whether all is there but the sending. */
    boolean isComplete() {
        return next() == Step.CHECK;
    }

    /** Whether every page before this one is done. */
    boolean reaches(Step step) {
        var steps = steps();
        return steps.contains(step) && steps.indexOf(step) <= steps.indexOf(next());
    }

    /** Where the page before this one is: the check, when one came from there. */
    String back(Step step) {
        if (step != Step.CHECK && isComplete()) return address(Step.CHECK);
        int index = steps().indexOf(step);
        return index <= 0 ? "/new" : address(steps().get(index - 1));
    }

    String address(Step step) {
        return "/new/" + draft.id() + "/" + step.page();
    }

    String onward() {
        return "redirect:" + address(next());
    }
}
