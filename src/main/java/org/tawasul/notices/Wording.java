package org.tawasul.notices;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Case;
import org.tawasul.cases.replies.KeptLinks;
import org.tawasul.language.Dates;
import org.tawasul.language.Texts;
import org.tawasul.people.Person;
import org.tawasul.ratings.RatingLinks;

/**
 * The sentences of the notices, in the requester's language. A reference stands ungrouped and a link on a line of its
 * own: digits without spaces and lines of one direction cannot be turned round by any phone. An e-mail says no more than
 * the SMS: its address was never verified, so the matter itself stays behind the link.
 */
@Component
class Wording {
    private final Texts texts;
    private final RatingLinks ratings;
    private final KeptLinks kept;
    private final String site;

    Wording(Texts texts, RatingLinks ratings, KeptLinks kept, @Value("${tawasul.public-url}") String site) {
        this.texts = texts;
        this.ratings = ratings;
        this.kept = kept;
        this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }

    /** @param kind the key of the sentence */
    record Said(String kind, String sms, String subject, String email) {}

    Said received(Case subject, Person requester, String agency, Instant dueAt) {
        return said("received", subject, requester, null, agency, Dates.inWords(dueAt, requester.language()));
    }

    Said handled(Case subject, Person requester, String agency) {
        return said("handled", subject, requester, null, agency);
    }

    Said referred(Case subject, Person requester, String from, String to) {
        return said("referred", subject, requester, null, from, to);
    }

    Said asked(Case subject, Person requester, String agency) {
        return said("asked", subject, requester, null, agency);
    }

    Said answerReceived(Case subject, Person requester, String agency) {
        return said("answer-received", subject, requester, null, agency);
    }

    Said replied(Case subject, Person requester, String agency, long messageId) {
        return said("replied", subject, requester, site + "/rate/" + ratings.tokenOf(subject.id(), messageId), agency);
    }

    Said repliedInterim(Case subject, Person requester, String agency) {
        return said("replied-interim", subject, requester, null, agency);
    }

    /** Asks with a link of its own, and nothing else: whoever follows it answers with one press. */
    Said promiseAsked(Case subject, Person requester, String agency, long messageId) {
        var language = requester.language();
        var reference = subject.reference().value();
        var body = texts.get(language, "notice.promise-asked", reference, agency) + "\n" + site
                + kept.addressOf(subject.id(), messageId);
        return new Said(
                "notice.promise-asked",
                body,
                texts.get(language, "notice.promise-asked.title", reference),
                texts.get(language, "notice.email", requester.name(), body));
    }

    Said closed(Case subject, Person requester) {
        return said("closed", subject, requester, null);
    }

    Said reopened(Case subject, Person requester, String agency, Instant dueAt) {
        return said("reopened", subject, requester, null, agency, Dates.inWords(dueAt, requester.language()));
    }

    Said withdrawn(Case subject, Person requester) {
        return said("withdrawn", subject, requester, null);
    }

    Said delayed(Case subject, Person requester, String agency, Instant until, String reason) {
        return said(
                "delayed",
                subject,
                requester,
                null,
                agency,
                Dates.inWords(until, requester.language()),
                texts.get(requester.language(), "ladder.reason." + reason.toLowerCase(Locale.ROOT)));
    }

    Said revealed(Case subject, Person requester, String agency, String field) {
        return said(
                "revealed",
                subject,
                requester,
                null,
                agency,
                texts.get(requester.language(), "access.field." + field.toLowerCase(Locale.ROOT)));
    }

    /** A stage of a suggestion, whose sentences stand with it. */
    Said suggestion(String stage, Case subject, Person requester, Object... more) {
        return saidOf("suggestions.notice." + stage, subject, requester, null, more);
    }

    private Said said(String kind, Case subject, Person requester, @Nullable String rateLink, Object... more) {
        return saidOf("notice." + kind, subject, requester, rateLink, more);
    }

    private Said saidOf(String key, Case subject, Person requester, @Nullable String rateLink, Object... more) {
        var language = requester.language();
        var reference = subject.reference().value();
        var arguments = new Object[more.length + 1];
        arguments[0] = reference;
        System.arraycopy(more, 0, arguments, 1, more.length);
        var body = new StringBuilder(texts.get(language, key, arguments));
        body.append('\n').append(site).append("/track?reference=").append(reference);
        if (rateLink != null)
            body.append('\n')
                    .append(texts.get(language, "notice.rate"))
                    .append('\n')
                    .append(rateLink);
        var email = texts.get(language, "notice.email", requester.name(), body.toString());
        return new Said(key, body.toString(), texts.get(language, key + ".title", reference), email);
    }
}
