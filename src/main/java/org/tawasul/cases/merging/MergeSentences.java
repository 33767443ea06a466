package org.tawasul.cases.merging;

import org.springframework.stereotype.Component;
import org.tawasul.cases.events.CaseMerged;
import org.tawasul.cases.events.CaseUnmerged;
import org.tawasul.cases.telling.Sentence;
import org.tawasul.cases.telling.Teller;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.site.Tone;

/** Tells that a case follows another, or goes its own way again. */
@Component
class MergeSentences implements Teller {
    @Override
    public void teach(Tellings tellings) {
        tellings.staff(CaseMerged.class, Sentence.of("cases.timeline.merged", Tone.PLAIN));
        tellings.staff(CaseUnmerged.class, Sentence.of("cases.timeline.unmerged", Tone.SEA));
        tellings.requester(
                CaseMerged.class, (merged, agency) -> Sentence.of("follow.happened.merged", Tone.SEA, agency));
        tellings.requester(
                CaseUnmerged.class, (unmerged, agency) -> Sentence.of("follow.happened.unmerged", Tone.SEA, agency));
    }
}
