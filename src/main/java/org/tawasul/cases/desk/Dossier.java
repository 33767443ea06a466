package org.tawasul.cases.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseFiles.CaseFile;
import org.tawasul.cases.Message;
import org.tawasul.cases.ReplyRatings.Rated;
import org.tawasul.cases.access.Identity;
import org.tawasul.cases.erasure.Erasure;
import org.tawasul.cases.replies.Commitment;
import org.tawasul.cases.replies.Proposal;
import org.tawasul.catalogue.Service;
import org.tawasul.language.Name;
import org.tawasul.site.Tone;

/**
 * All that the page of a case shows.
 *
 * @param requester as far as the reader may know them; the words of the case are covered as far
 * @param files what came with the submission
 * @param erasure that its personal data was erased; null while it is whole
 * @param next the form of the step that should be taken now; null when there is none
 * @param offered the other steps that the reader may take
 */
public record Dossier(
        Case found,
        Tone statusTone,
        Service service,
        Agency agency,
        @Nullable Department department,
        @Nullable Officer officer,
        Identity requester,
        TimeLeft agencyTime,
        TimeLeft promise,
        List<CaseFile> files,
        List<Said> conversation,
        Pending pending,
        List<Happening> timeline,
        @Nullable Erasure erasure,
        @Nullable StepView next,
        List<StaffStep> offered) {

    /**
     * What waits or was promised with the replies.
     *
     * @param proposal shown where it is not the next step to judge it
     * @param held the files that go with it
     */
    public record Pending(
            @Nullable Proposal proposal, @Nullable Name proposer, List<CaseFile> held, List<Commitment> commitments) {}

    /** @param by null when the requester said it; @param overruled checks that spoke against it */
    public record Said(
            Message.Kind kind,
            String text,
            Instant at,
            @Nullable Name by,
            List<CaseFile> files,
            @Nullable Rated rated,
            List<String> overruled) {}
}
