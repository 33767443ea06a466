package org.tawasul.cases.merging;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseMerged;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.cases.events.JointOwnerNamed;
import org.tawasul.cases.events.ReferralReturned;
import org.tawasul.database.AfterCommit;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriber;

/**
 * Hears what happens to a case that others follow, and writes down an errand for them, in the transaction that moves the
 * subscription on. The errands are run apart from it, for a thousand followers are not to hold up the journal's readers.
 */
@Component
class LeadersNews implements Subscriber {
    private final Journal journal;
    /** Older than this is not news. */
    private static final Duration NEWS = Duration.ofHours(48);

    private static final Set<String> MEANWHILE =
            Set.of("InterimReplied", "DelayAnnounced", "CasePaused", "CaseResumed");

    private final Errands errands;
    private final Tidings tidings;
    private final ErrandRunner runner;
    private final InstantSource clock;

    LeadersNews(Journal journal, Errands errands, Tidings tidings, ErrandRunner runner, InstantSource clock) {
        this.journal = journal;
        this.errands = errands;
        this.tidings = tidings;
        this.runner = runner;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "merging";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "CaseReplied",
                "InterimReplied",
                "DelayAnnounced",
                "CasePaused",
                "CaseResumed",
                "CaseWithdrawn",
                "CaseReferred",
                "ReferralReturned",
                "JointOwnerNamed",
                "CaseMerged");
    }

    @Override
    public void handle(List<Entry> batch) {
        var messages = new LinkedHashMap<Long, Long>();
        for (var entry : batch) {
            switch (journal.decode(entry, Objects.requireNonNull(CaseEvent.TYPES.get(entry.type())))) {
                case CaseReplied replied -> messages.put(replied.caseId(), replied.messageId());
                case CaseWithdrawn withdrawn -> messages.putIfAbsent(withdrawn.caseId(), 0L);
                case CaseReferred referred -> messages.putIfAbsent(referred.caseId(), 0L);
                case ReferralReturned returned -> messages.putIfAbsent(returned.caseId(), 0L);
                case JointOwnerNamed named -> messages.putIfAbsent(named.caseId(), 0L);
                case CaseMerged merged -> messages.putIfAbsent(merged.intoId(), 0L);
                default -> {
                    // Said meanwhile.
                }
            }
        }
        errands.add(messages, clock.instant());
        var oldest = clock.instant().minus(NEWS);
        tidings.add(batch.stream()
                .filter(entry -> MEANWHILE.contains(entry.type()) && entry.at().isAfter(oldest))
                .toList());
        AfterCommit.nowAnd(runner::wake);
    }
}
