package org.tawasul.cases.merging;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Permission;
import org.tawasul.cases.Status;
import org.tawasul.cases.Steps;

/**
 * Lets a case follow another about the same matter, and go its own way again. Each keeps its reference, its requester's
 * page, notices and rating; nothing of one is shown to the requester of the other but the reply.
 */
@Service
public class Merging {
    private final Steps steps;
    private final Cases cases;
    private final Bonds bonds;

    Merging(Steps steps, Cases cases, Bonds bonds) {
        this.steps = steps;
        this.cases = cases;
        this.bonds = bonds;
    }

    /** Only within an agency, and only into a case that the officer may see. Into a follower means into its leader. */
    public Outcome merge(CaseId id, CaseId into, Officer officer, Instant at) {
        var leader = leaderOf(into);
        return steps.take(
                id,
                officer,
                Lifecycle.MERGE,
                at,
                found -> bonds.join(found, leader, each -> Permission.sees(officer, each), officer.id(), at));
    }

    /** Each by itself: what is refused for one does not hinder the others. */
    public Map<CaseId, Outcome> mergeAll(List<CaseId> ids, CaseId into, Officer officer, Instant at) {
        var outcomes = new LinkedHashMap<CaseId, Outcome>();
        for (var id : ids) outcomes.put(id, merge(id, into, officer, at));
        return outcomes;
    }

    /** Somebody found their matter reported already, and follows that; never what is confidential. */
    public Outcome followByRequester(CaseId id, CaseId into, Instant at) {
        var leader = leaderOf(into);
        return steps.takeByRequester(
                id,
                Lifecycle.MERGE,
                at,
                found -> bonds.join(found, leader, each -> !each.matter().confidential(), 0, at));
    }

    public Outcome unmerge(CaseId id, Officer officer, Instant at) {
        return steps.take(id, officer, Lifecycle.UNMERGE, at, found -> bonds.release(found, officer.id(), at));
    }

    private CaseId leaderOf(CaseId into) {
        return cases.find(into)
                .filter(found -> found.status() == Status.MERGED)
                .map(found -> new CaseId(found.ties().mergedInto()))
                .orElse(into);
    }
}
