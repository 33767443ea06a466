package org.tawasul.suggestions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.cases.CaseId;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Subscriber;

/**
 * Keeps the suggestions with their cases: one begins with each that is submitted, goes where its case goes, and follows
 * another when its case does. What agencies and authors said of them cannot be made again from the journal, so nothing is
 * forgotten when that is read anew.
 */
@Component
class FollowingCases implements Subscriber {
    private static final Set<String> MERGES = Set.of("CaseMerged", "CaseUnmerged");

    private final Suggestions suggestions;
    private final Joining joining;

    FollowingCases(Suggestions suggestions, Joining joining) {
        this.suggestions = suggestions;
        this.joining = joining;
    }

    @Override
    public String name() {
        return "suggestions";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "CaseSubmitted",
                "CaseTriaged",
                "CaseAssigned",
                "CaseReferred",
                "CaseMoved",
                "ReferralReturned",
                "JointOwnerNamed",
                "CaseRescheduled",
                "CaseWithdrawn",
                "CaseMerged",
                "CaseUnmerged");
    }

    @Override
    public void handle(List<Entry> batch) {
        var merged = new LinkedHashMap<Long, Entry>();
        for (var entry : batch) if (MERGES.contains(entry.type())) merged.put(entry.subjectId(), entry);
        suggestions.keepUpWith(
                batch.stream().map(Entry::subjectId).distinct().sorted().toList());
        merged.values().forEach(entry -> joining.followCase(new CaseId(entry.subjectId()), entry.at()));
    }
}
