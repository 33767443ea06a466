package org.tawasul.cases.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseFiles;
import org.tawasul.cases.CaseFiles.CaseFile;
import org.tawasul.cases.Replying;
import org.tawasul.cases.desk.StepView.Writing;
import org.tawasul.cases.replies.Proposals;

/** Gathers what goes with the form of a reply, and with that of its approval. */
@Component
class Writings {
    private final ReplyFiles uploads;
    private final CaseFiles files;
    private final Proposals proposals;
    private final Replying replying;

    Writings(ReplyFiles uploads, CaseFiles files, Proposals proposals, Replying replying) {
        this.uploads = uploads;
        this.files = files;
        this.proposals = proposals;
        this.replying = replying;
    }

    Writing of(StaffStep step, Case found, Officer officer) {
        if (step == StaffStep.REPLY) {
            return new Writing(
                    uploads.waiting(found, officer), held(found, officer.id()), replying.needsApproval(found), null);
        }
        var proposal = proposals.find(found.id()).orElse(null);
        long by = proposal == null ? 0 : proposal.officerId();
        return new Writing(null, held(found, by), true, proposal);
    }

    private List<CaseFile> held(Case found, long officerId) {
        return heldBy(officerId, files.byMessage(found.id()).getOrDefault(0L, List.of()));
    }

    static List<CaseFile> heldBy(long officerId, List<CaseFile> without) {
        return without.stream()
                .filter(file -> file.attachment().isHeld() && file.attachment().officerId() == officerId)
                .toList();
    }
}
