package org.tawasul.cases.merging;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Department;
import org.tawasul.cases.events.CaseMerged;
import org.tawasul.cases.events.CaseUnmerged;
import org.tawasul.cases.events.CaseUnmerged.Back;
import org.tawasul.cases.telling.Sentence;
import org.tawasul.cases.telling.Teller;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.language.Name;
import org.tawasul.site.Tone;

/** Tells that a case follows another, or goes its own way again. */
@Component
class MergeSentences implements Teller {
    private final Agencies agencies;

    MergeSentences(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public void teach(Tellings tellings) {
        tellings.staff(CaseMerged.class, Sentence.of("cases.timeline.merged", Tone.PLAIN));
        tellings.staff(CaseUnmerged.class, unmerged -> unmerged(unmerged.back()));
        tellings.requester(
                CaseMerged.class, (merged, agency) -> Sentence.of("follow.happened.merged", Tone.SEA, agency));
    }

    private Sentence unmerged(@Nullable Back back) {
        return back == null
                ? Sentence.of("cases.timeline.unmerged", Tone.SEA)
                : Sentence.of("cases.timeline.unmerged.back", Tone.SEA, place(back));
    }

    private Name place(Back back) {
        var agency = agencies.get(back.agencyId()).name();
        return agencies.findDepartment(back.departmentId())
                .map(Department::name)
                .map(department ->
                        new Name(department.ar() + " – " + agency.ar(), department.en() + " – " + agency.en()))
                .orElse(agency);
    }
}
