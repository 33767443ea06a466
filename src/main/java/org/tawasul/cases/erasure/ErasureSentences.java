package org.tawasul.cases.erasure;

import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.events.CaseErased;
import org.tawasul.cases.events.CaseHeld;
import org.tawasul.cases.events.HoldEnded;
import org.tawasul.cases.telling.Sentence;
import org.tawasul.cases.telling.Teller;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.site.Tone;

/** Tells that a case was erased. */
@Component
class ErasureSentences implements Teller {
    private final Officers officers;

    ErasureSentences(Officers officers) {
        this.officers = officers;
    }

    @Override
    public void teach(Tellings tellings) {
        tellings.staff(CaseErased.class, erased -> Sentence.of(key(erased), Tone.PLAIN));
        tellings.staff(CaseHeld.class, held -> by("privacy.timeline.held", held.officerId()));
        tellings.staff(HoldEnded.class, ended -> by("privacy.timeline.hold-ended", ended.officerId()));
        tellings.silent(CaseHeld.class, HoldEnded.class);
        tellings.requester(CaseErased.class, (erased, agency) -> Sentence.of(key(erased), Tone.PLAIN));
    }

    private Sentence by(String key, long officerId) {
        return Sentence.of(key, Tone.PLAIN, officers.get(officerId).name());
    }

    private static String key(CaseErased erased) {
        return Because.valueOf(erased.because()).key();
    }
}
