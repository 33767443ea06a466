package org.tawasul.cases.erasure;

import org.springframework.stereotype.Component;
import org.tawasul.cases.events.CaseErased;
import org.tawasul.cases.telling.Sentence;
import org.tawasul.cases.telling.Teller;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.site.Tone;

/** Tells that a case was erased. */
@Component
class ErasureSentences implements Teller {
    @Override
    public void teach(Tellings tellings) {
        tellings.staff(CaseErased.class, erased -> Sentence.of(key(erased), Tone.PLAIN));
        tellings.requester(CaseErased.class, (erased, agency) -> Sentence.of(key(erased), Tone.PLAIN));
    }

    private static String key(CaseErased erased) {
        return Because.valueOf(erased.because()).key();
    }
}
