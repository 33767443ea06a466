package org.tawasul.cases.referrals;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Covering;
import org.tawasul.cases.Referrals.Referral;
import org.tawasul.cases.Referring;
import org.tawasul.cases.referrals.Committee.Asked;

/** What the committee reads of the cases that wait for it. */
@Component
class RequestsToCommittee {
    private final Committee committee;
    private final Cases cases;
    private final Referring referring;
    private final Agencies agencies;
    private final Officers officers;

    RequestsToCommittee(Committee committee, Cases cases, Referring referring, Agencies agencies, Officers officers) {
        this.committee = committee;
        this.cases = cases;
        this.referring = referring;
        this.agencies = agencies;
        this.officers = officers;
    }

    List<CommitteeRequest> list() {
        return committee.listWaiting().stream()
                .map(asked -> request(asked, cases.get(asked.id())))
                .toList();
    }

    CommitteeRequest of(Case found) {
        return request(committee.getAsked(found.id()), found);
    }

    private CommitteeRequest request(Asked asked, Case found) {
        var past = referring.listOf(found.id());
        var hands = Stream.concat(
                        past.stream().limit(1).map(Referral::fromAgencyId),
                        past.stream().filter(Referral::isAcross).map(Referral::toAgencyId))
                .map(id -> agencies.get(id).name())
                .toList();
        return new CommitteeRequest(
                found.reference().value(),
                found.reference().grouped(),
                found.matter().confidential()
                        ? null
                        : Covering.cover(found.matter().subject()),
                hands,
                Covering.cover(asked.words()),
                officers.get(asked.officerId()).name(),
                asked.at(),
                found.clocks().dueAt());
    }
}
