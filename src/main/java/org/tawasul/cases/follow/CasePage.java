package org.tawasul.cases.follow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseFiles.CaseFile;
import org.tawasul.cases.ReplyRatings.ReplyRating;
import org.tawasul.cases.Status.Stage;
import org.tawasul.cases.access.Seen;
import org.tawasul.cases.erasure.Erasure;
import org.tawasul.cases.replies.Commitment;
import org.tawasul.catalogue.forms.Answer;
import org.tawasul.language.Name;

/**
 * A case as its requester sees it.
 *
 * @param mine whether it is seen among "my cases", not after a code for this one
 * @param agency who has it
 * @param dueDate null when nothing is owed
 * @param question what the agency wants to know now
 * @param answer the agency's latest reply, unless the case is open again
 * @param story what happened, the latest first
 * @param answers to the questions of the service
 * @param files what came with the submission
 * @param promises what the agency promised in its replies, and nobody has judged yet
 * @param rating of the answer
 * @param unsent what was typed and could not be sent
 * @param seen who of the staff looked at it
 * @param erasure that its personal data was erased; null while it is whole
 * @param publicAddress where the case is found again, for a square code on paper
 */
public record CasePage(
        Case found,
        boolean mine,
        Name service,
        Name agency,
        @Nullable DueDate dueDate,
        @Nullable Said question,
        @Nullable Said answer,
        List<Happening> story,
        List<Answer> answers,
        List<CaseFile> files,
        List<Commitment> promises,
        @Nullable ReplyRating rating,
        boolean canReopen,
        boolean canWithdraw,
        @Nullable String unsent,
        Seen seen,
        @Nullable Erasure erasure,
        Instant now,
        String publicAddress) {
    /** Of whatever a requester writes, in characters. */
    static final int TEXT_LENGTH = 4_000;

    static String addressOf(Case found, boolean mine) {
        return (mine ? "/my/cases/" : "/track/") + found.reference();
    }

    public String address() {
        return addressOf(found, mine);
    }

    /** Forms post here, signed in or not: a session that has ended must not swallow what was typed. */
    public String stepAddress() {
        return addressOf(found, false);
    }

    public Stage stage() {
        return found.status().stage();
    }

    public String referenceGrouped() {
        return found.reference().grouped();
    }

    public String subject() {
        return found.matter().subject();
    }

    /** Whether there was a reply but the time for reopening is over. */
    public boolean isTooLateToReopen() {
        return !canReopen && answer != null;
    }

    public boolean asksForRating() {
        return rating != null && rating.isOpen(now);
    }
}
