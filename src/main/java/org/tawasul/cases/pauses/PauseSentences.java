package org.tawasul.cases.pauses;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tawasul.cases.events.CasePaused;
import org.tawasul.cases.events.CaseResumed;
import org.tawasul.cases.telling.Sentence;
import org.tawasul.cases.telling.Teller;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.site.Tone;

/** Tells that the agency's clock stands, and why, or runs again. */
@Component
class PauseSentences implements Teller {
    @Override
    public void teach(Tellings tellings) {
        tellings.staff(
                CasePaused.class,
                paused -> Sentence.of("cases.timeline.paused." + paused.reason().toLowerCase(Locale.ROOT), Tone.PLAIN));
        tellings.staff(CaseResumed.class, Sentence.of("cases.timeline.resumed", Tone.SEA));
        tellings.requester(
                CasePaused.class,
                (paused, agency) -> Sentence.of(
                                "follow.happened.paused." + paused.reason().toLowerCase(Locale.ROOT),
                                Tone.PLAIN,
                                agency)
                        .until(paused.until()));
        tellings.requester(
                CaseResumed.class, (resumed, agency) -> Sentence.of("follow.happened.resumed", Tone.SEA, agency));
    }
}
