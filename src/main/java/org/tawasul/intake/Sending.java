package org.tawasul.intake;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.cases.Attachments;
import org.tawasul.cases.Case;
import org.tawasul.cases.Channel;
import org.tawasul.cases.Hiding;
import org.tawasul.cases.Place;
import org.tawasul.cases.Submission;
import org.tawasul.cases.Submitting;
import org.tawasul.cases.answers.FormAnswers;
import org.tawasul.intake.Answers.Requester;
import org.tawasul.intake.Answers.Sent;
import org.tawasul.intake.Answers.Telling;
import org.tawasul.intake.Answers.Topic;
import org.tawasul.intake.Answers.Whereabouts;
import org.tawasul.language.Language;
import org.tawasul.suggestions.Showing;

/**
 * Turns a finished draft into a case. Three statements in one transaction, and one more where
 * the service asked something: the draft is read and held, the case is submitted, the draft is closed. A second click waits for the first, and then finds the draft sent.
 */
@Service
class Sending {
    private final Drafts drafts;
    private final Routes routes;
    private final Areas areas;
    private final Submitting submitting;
    private final Hiding hiding;
    private final Showing showing;
    private final FormAnswers answers;

    Sending(
            Drafts drafts,
            Routes routes,
            Areas areas,
            Submitting submitting,
            Hiding hiding,
            Showing showing,
            FormAnswers answers) {
        this.answers = answers;
        this.drafts = drafts;
        this.routes = routes;
        this.areas = areas;
        this.submitting = submitting;
        this.hiding = hiding;
        this.showing = showing;
    }

    /** The route of the draft: complete, and then it has been sent; or with a page that is still to be done. */
    @Transactional
    public Route send(DraftKey key, Instant at) {
        var draft = drafts.getOpenForSending(key, at);
        var route = routes.of(draft);
        if (!route.isComplete()) return route;
        var topic = Objects.requireNonNull(draft.answers().topic());
        var submitted = submitting.submit(submission(route, topic), at);
        hide(draft, submitted, at);
        var reading = route.reading();
        if (reading != null) answers.add(submitted.id(), reading.form(), reading.answers());
        if (submitted.isSuggestion()) begin(submitted, draft, at);
        var sent = new Sent(
                topic.kind(),
                topic.serviceId(),
                Objects.requireNonNull(draft.phone()),
                hasEmail(draft.answers().requester()),
                submitted.clocks().dueAt());
        drafts.close(key, sent, at);
        return route;
    }

    /** In the same transaction: there is no moment at which the agency could read who it is. */
    private void hide(Draft draft, Case submitted, Instant at) {
        boolean wanted = Objects.requireNonNull(draft.answers().requester()).wantsHidden();
        if (wanted && !submitted.matter().identityHidden()) hiding.hide(submitted.id(), at);
    }

    /** With what its author said of showing it. */
    private void begin(Case submitted, Draft draft, Instant at) {
        var telling = Objects.requireNonNull(draft.answers().telling());
        showing.begin(submitted, telling.shows(), telling.names(), at);
    }

    /** What a complete draft would send. */
    Submission submission(Route route, Topic topic) {
        var draft = route.draft();
        var told = draft.answers();
        Telling telling = Objects.requireNonNull(told.telling());
        var requester = Objects.requireNonNull(told.requester());
        return new Submission(
                draft.caseId(),
                topic.kind(),
                Channel.WEB,
                Language.of(requester.language()),
                topic.serviceId(),
                topic.departmentId(),
                draft.personId(),
                Checks.subject(telling),
                Checks.tidy(telling.text()),
                route.steps().contains(Step.PLACE) ? place(told.place(), Language.of(requester.language())) : null,
                told.listFiles().stream()
                        .map(file -> Attachments.New.ofSubmission(file.fileId(), file.name()))
                        .toList());
    }

    /** The area goes before the words, as one would tell a driver. */
    private @Nullable Place place(@Nullable Whereabouts told, Language language) {
        if (told == null) return null;
        var area =
                areas.find(told.area()).map(found -> found.name().in(language)).orElse("");
        var words = Checks.tidy(told.words());
        var both = area.isEmpty() || words.isEmpty() ? area + words : area + ": " + words;
        var latitude = Checks.degrees(told.latitude());
        var longitude = Checks.degrees(told.longitude());
        return latitude.isPresent() && longitude.isPresent()
                ? Place.of(latitude.getAsDouble(), longitude.getAsDouble(), both.isEmpty() ? null : both)
                : Place.of(null, null, both);
    }

    private static boolean hasEmail(@Nullable Requester requester) {
        return requester != null && !Checks.tidy(requester.email()).isEmpty();
    }
}
