package org.tawasul.search;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Subscriber;

/**
 * Writes the document of each case of which the journal tells something new. When the journal is read again from its
 * beginning nothing is forgotten first: each document is written over the one there was, and search stays on.
 */
@Component
class KeepingDocuments implements Subscriber {
    /** What brings words, or another agency, department or service, or hides who asks. */
    private static final Set<String> TELLING = Set.of(
            "CaseSubmitted",
            "CaseTriaged",
            "CaseAssigned",
            "CaseReferred",
            "CaseMoved",
            "ReferralReturned",
            "JointOwnerNamed",
            "CaseUnmerged",
            "RequesterAsked",
            "RequesterAnswered",
            "NoteAdded",
            "ReplyReturned",
            "CaseReplied",
            "InterimReplied",
            "DelayAnnounced",
            "PartAnswered",
            "ContributionReceived",
            "CaseReopened",
            "PartOpened",
            "PromiseBroken",
            "IdentityHidden",
            "IdentityShown");

    private final Documents documents;

    KeepingDocuments(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Set<String> types() {
        return TELLING;
    }

    @Override
    public void handle(List<Entry> batch) {
        documents.write(batch.stream()
                .filter(entry -> entry.subject().equals("case"))
                .map(Entry::subjectId)
                .distinct()
                .toList());
    }
}
