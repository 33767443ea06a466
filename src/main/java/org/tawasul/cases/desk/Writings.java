package org.tawasul.cases.desk;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseFiles;
import org.tawasul.cases.CaseFiles.CaseFile;
import org.tawasul.cases.Replying;
import org.tawasul.cases.desk.StepView.Writing;
import org.tawasul.cases.replies.Gate;
import org.tawasul.cases.replies.Proposals;
import org.tawasul.cases.replies.Templates;

/** Gathers what goes with the form of a reply, and with that of its approval. */
@Component
class Writings {
    private final ReplyFiles uploads;
    private final CaseFiles files;
    private final Proposals proposals;
    private final Templates templates;
    private final Letters letters;
    private final Gate gate;
    private final Replying replying;
    private final ReplyMarks marks;
    private final InstantSource clock;

    Writings(
            ReplyFiles uploads,
            CaseFiles files,
            Proposals proposals,
            Templates templates,
            Letters letters,
            Gate gate,
            Replying replying,
            ReplyMarks marks,
            InstantSource clock) {
        this.uploads = uploads;
        this.files = files;
        this.proposals = proposals;
        this.templates = templates;
        this.letters = letters;
        this.gate = gate;
        this.replying = replying;
        this.marks = marks;
        this.clock = clock;
    }

    Writing of(StepForm form, Case found, Officer officer) {
        if (form instanceof ReplyForm reply) {
            return new Writing(
                    uploads.waiting(found, officer),
                    held(found, officer.id()),
                    templates.listFor(found.holder()),
                    reply.checked() ? gate.check(found, letters.glance(reply), reply.interim(), clock.instant()) : null,
                    replying.needsApproval(found),
                    officer.id() + " " + found.reference(),
                    marks.of(officer, found.reference()),
                    null);
        }
        if (form instanceof StepForm.Contribution) {
            return new Writing(
                    uploads.waiting(found, officer), held(found, officer.id()), List.of(), null, false, "", "", null);
        }
        var proposal = proposals.find(found.id()).orElse(null);
        long by = proposal == null ? 0 : proposal.officerId();
        return new Writing(null, held(found, by), List.of(), null, true, "", "", proposal);
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
