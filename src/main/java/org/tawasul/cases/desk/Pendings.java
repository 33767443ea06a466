package org.tawasul.cases.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseFiles.CaseFile;
import org.tawasul.cases.Message;
import org.tawasul.cases.Status;
import org.tawasul.cases.desk.Dossier.Pending;
import org.tawasul.cases.replies.Commitments;
import org.tawasul.cases.replies.Enclosing;
import org.tawasul.cases.replies.Proposals;

/** Finds what waits or was promised with the replies of a case; asks for nothing that its status rules out. */
@Component
class Pendings {
    private final Proposals proposals;
    private final Commitments commitments;
    private final Enclosing enclosing;
    private final Officers officers;

    Pendings(Proposals proposals, Commitments commitments, Enclosing enclosing, Officers officers) {
        this.proposals = proposals;
        this.commitments = commitments;
        this.enclosing = enclosing;
        this.officers = officers;
    }

    /** @param without the files that came with no message */
    Pending of(Case found, @Nullable StepView next, List<CaseFile> without) {
        boolean judged = next != null && next.step() == StaffStep.APPROVE;
        var proposal = judged || found.status() != Status.AWAITING_APPROVAL
                ? null
                : proposals.find(found.id()).orElse(null);
        return new Pending(
                proposal,
                proposal == null ? null : officers.get(proposal.officerId()).name(),
                proposal == null ? List.of() : Writings.heldBy(proposal.officerId(), without),
                commitments.listOf(found.id()));
    }

    Map<Long, List<String>> overruledOf(Case found, List<Message> said) {
        return said.stream().anyMatch(message -> isReply(message.kind()))
                ? enclosing.overruledOf(found.id())
                : Map.of();
    }

    private static boolean isReply(Message.Kind kind) {
        return kind == Message.Kind.REPLY || kind == Message.Kind.INTERIM;
    }
}
