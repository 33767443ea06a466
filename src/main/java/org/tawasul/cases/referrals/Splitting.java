package org.tawasul.cases.referrals;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Attachments;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Holder;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Parts;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.CaseSplit;
import org.tawasul.cases.events.ContributionReceived;
import org.tawasul.cases.events.PartAnswered;
import org.tawasul.cases.events.PartCancelled;
import org.tawasul.cases.events.PartDropped;

/**
 * Splits a case that concerns several into parts, and brings together what they contribute: the requester gets one answer,
 * from who has the whole.
 */
@Service
public class Splitting {
    /** A case of one part is a referral. */
    private static final int FEWEST = 2;

    private final Steps steps;
    private final Cases cases;
    private final Parts parts;
    private final Messages messages;
    private final Attachments attachments;
    private final Agencies agencies;

    Splitting(Steps steps, Cases cases, Parts parts, Messages messages, Attachments attachments, Agencies agencies) {
        this.steps = steps;
        this.cases = cases;
        this.parts = parts;
        this.messages = messages;
        this.attachments = attachments;
        this.agencies = agencies;
    }

    /** Who shall answer a part, and what it is asked. @param departmentId 0: the agency's coordinator finds it */
    public record Wanted(long agencyId, long departmentId, String asked) {
        private Holder holder() {
            return new Holder(agencyId, departmentId, 0);
        }
    }

    public Outcome split(CaseId id, Officer officer, List<Wanted> wanted, Instant at) {
        return steps.take(id, officer, Lifecycle.SPLIT, at, found -> {
            var refusal = refuses(found, wanted);
            if (refusal != null) return Decision.no(refusal);
            var opened = wanted.stream()
                    .map(each -> parts.open(found, each.holder(), each.asked(), officer, at)
                            .value())
                    .toList();
            var theirs = wanted.stream().map(Wanted::agencyId).distinct().toList();
            return Decision.of(found.after(Lifecycle.SPLIT), new CaseSplit(id.value(), opened, theirs, officer.id()));
        });
    }

    /** Answers a part: the words go to who has the whole, with the files. */
    public Outcome contribute(CaseId id, Officer officer, String text, List<Attachments.New> files, Instant at) {
        return steps.take(id, officer, Lifecycle.CONTRIBUTE, at, found -> {
            var wholeId = new CaseId(found.ties().partOf());
            parts.lock(wholeId);
            long own = messages.add(id, Message.Kind.CONTRIBUTION, officer.id(), text, at);
            long given = messages.add(wholeId, Message.Kind.CONTRIBUTION, officer.id(), text, at);
            attachments.add(id, sentWith(own, officer, files), at);
            attachments.add(wholeId, sentWith(given, officer, files), at);
            var agency = found.holder().agencyId();
            var received = steps.takeByClock(
                    wholeId,
                    Lifecycle.TAKE_IN,
                    at,
                    whole -> Decision.of(
                            whole.after(Lifecycle.TAKE_IN),
                            new ContributionReceived(wholeId.value(), id.value(), given, agency)));
            if (received instanceof Refused(var why)) return Decision.no(why);
            boolean onTime = !at.isAfter(found.clocks().agencyDueAt());
            return Decision.of(
                    found.after(Lifecycle.CONTRIBUTE).with(found.clocks().answered(at)),
                    new PartAnswered(id.value(), wholeId.value(), given, officer.id(), onTime));
        });
    }

    private static List<Attachments.New> sentWith(long message, Officer officer, List<Attachments.New> files) {
        return files.stream()
                .map(file -> new Attachments.New(file.fileId(), file.name(), message, officer.id()))
                .toList();
    }

    /** Does without a part that is not answered. */
    public Outcome drop(CaseId wholeId, CaseId partId, Officer officer, String reason, Instant at) {
        return steps.take(wholeId, officer, Lifecycle.DROP_PART, at, found -> {
            parts.lock(wholeId);
            if (cases.find(partId)
                    .filter(part -> part.ties().partOf() == wholeId.value())
                    .isEmpty()) {
                return Decision.no(Refusal.NO_SUCH_TARGET);
            }
            parts.markDropped(partId, reason);
            if (cancel(partId, at) instanceof Refused(var why)) return Decision.no(why);
            return Decision.of(
                    found.after(Lifecycle.DROP_PART), new PartDropped(wholeId.value(), partId.value(), officer.id()));
        });
    }

    Outcome cancel(CaseId partId, Instant at) {
        return steps.takeByClock(
                partId,
                Lifecycle.CANCEL_PART,
                at,
                part -> Decision.of(
                        part.after(Lifecycle.CANCEL_PART).with(part.clocks().closed(at)),
                        new PartCancelled(partId.value(), part.ties().partOf())));
    }

    private @Nullable Refusal refuses(Case found, List<Wanted> wanted) {
        var taken = new HashSet<Holder>();
        taken.add(found.holder().with(found.holder().departmentId(), 0));
        var before = parts.listOf(found.id());
        for (var part : before) {
            if (part.status().isOpen())
                taken.add(part.holder().with(part.holder().departmentId(), 0));
        }
        for (var each : wanted) {
            if (!agencies.isOpen(each.agencyId(), each.departmentId())) return Refusal.NO_SUCH_TARGET;
            if (!taken.add(each.holder())) return Refusal.ALREADY_THERE;
        }
        return before.size() + wanted.size() < FEWEST ? Refusal.TOO_FEW_PARTS : null;
    }
}
