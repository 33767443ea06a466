package org.tawasul.cases.handover;

import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.events.CaseHandedOver;
import org.tawasul.cases.telling.Sentence;
import org.tawasul.cases.telling.Teller;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.site.Tone;

/** Tells the staff who has a case after somebody left; to the requester it is the same agency. */
@Component
class HandoverSentences implements Teller {
    private final Officers officers;

    HandoverSentences(Officers officers) {
        this.officers = officers;
    }

    @Override
    public void teach(Tellings tellings) {
        tellings.staff(
                CaseHandedOver.class,
                over -> over.to() == 0
                        ? Sentence.of(
                                "cases.timeline.handed-back",
                                Tone.PLAIN,
                                officers.get(over.from()).name())
                        : Sentence.of(
                                "cases.timeline.handed-over",
                                Tone.PLAIN,
                                officers.get(over.from()).name(),
                                officers.get(over.to()).name()));
        tellings.silent(CaseHandedOver.class);
    }
}
