package org.tawasul.cases.handover;

import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.events.CaseHandedOver;
import org.tawasul.cases.events.CaseMoved;
import org.tawasul.cases.telling.Sentence;
import org.tawasul.cases.telling.Teller;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.language.Name;
import org.tawasul.site.Tone;

/** Tells the staff who has a case after somebody left or a department was closed; to the requester it is the same agency. */
@Component
class HandoverSentences implements Teller {
    private final Officers officers;
    private final Agencies agencies;

    HandoverSentences(Officers officers, Agencies agencies) {
        this.agencies = agencies;
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
        tellings.staff(
                CaseMoved.class,
                moved -> moved.to() == 0
                        ? Sentence.of("cases.timeline.moved-to-coordinator", Tone.PLAIN, nameOf(moved.from()))
                        : Sentence.of("cases.timeline.moved", Tone.PLAIN, nameOf(moved.from()), nameOf(moved.to())));
        tellings.silent(CaseHandedOver.class, CaseMoved.class);
    }

    private Name nameOf(long departmentId) {
        return agencies.getDepartment(departmentId).name();
    }
}
