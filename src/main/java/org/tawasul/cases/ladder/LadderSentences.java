package org.tawasul.cases.ladder;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tawasul.cases.events.CaseEscalated;
import org.tawasul.cases.events.DelayAnnounced;
import org.tawasul.cases.telling.Sentence;
import org.tawasul.cases.telling.Teller;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.site.Tone;

/** Tells who was warned, and that the requester heard of a delay. */
@Component
class LadderSentences implements Teller {
    @Override
    public void teach(Tellings tellings) {
        tellings.staff(
                CaseEscalated.class,
                escalated -> Sentence.of(
                        "cases.timeline." + (escalated.overdue() ? "escalated." : "warned.")
                                + escalated.role().toLowerCase(Locale.ROOT),
                        escalated.overdue() ? Tone.LATE : Tone.WAITS));
        tellings.staff(DelayAnnounced.class, Sentence.of("cases.timeline.delayed", Tone.WAITS));
        tellings.silent(CaseEscalated.class);
    }
}
