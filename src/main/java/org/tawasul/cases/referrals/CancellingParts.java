package org.tawasul.cases.referrals;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Parts;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Subscriber;

/** Cancels what is still owed of a case that its requester withdrew. */
@Service
class CancellingParts implements Subscriber {
    private final Parts parts;
    private final Splitting splitting;

    CancellingParts(Parts parts, Splitting splitting) {
        this.parts = parts;
        this.splitting = splitting;
    }

    @Override
    public String name() {
        return "parts";
    }

    @Override
    public Set<String> types() {
        return Set.of(CaseWithdrawn.class.getSimpleName());
    }

    @Override
    public void handle(List<Entry> batch) {
        for (var entry : batch) {
            for (var part : parts.listOf(new CaseId(entry.subjectId()))) {
                if (part.status().isOpen()) splitting.cancel(part.id(), entry.at());
            }
        }
    }
}
