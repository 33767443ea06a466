package org.tawasul.cases.access;

import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.events.IdentityHidden;
import org.tawasul.cases.events.IdentityRevealed;
import org.tawasul.cases.events.IdentityShown;
import org.tawasul.cases.telling.Sentence;
import org.tawasul.cases.telling.Teller;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.language.Texts;
import org.tawasul.site.Tone;

/** Tells that a requester asked to stay unknown, and what was revealed of them all the same. */
@Component
class IdentitySentences implements Teller {
    private final Officers officers;
    private final Texts texts;

    IdentitySentences(Officers officers, Texts texts) {
        this.officers = officers;
        this.texts = texts;
    }

    @Override
    public void teach(Tellings tellings) {
        tellings.staff(IdentityHidden.class, Sentence.of("access.timeline.hidden", Tone.PLAIN));
        tellings.staff(IdentityShown.class, Sentence.of("access.timeline.shown", Tone.PLAIN));
        tellings.staff(
                IdentityRevealed.class,
                revealed -> Sentence.of(
                        "access.timeline.revealed",
                        Tone.WAITS,
                        both(field(revealed).key()),
                        officers.get(revealed.officerId()).name(),
                        both(RevealReason.valueOf(revealed.reason()).key())));
        tellings.requester(IdentityHidden.class, (hidden, agency) -> Sentence.of("access.happened.hidden", Tone.PLAIN));
        tellings.requester(IdentityShown.class, (shown, agency) -> Sentence.of("access.happened.shown", Tone.PLAIN));
        tellings.requester(
                IdentityRevealed.class,
                (revealed, agency) -> Sentence.of(
                                "access.happened.revealed",
                                Tone.WAITS,
                                agency,
                                both(field(revealed).key()),
                                both(RevealReason.valueOf(revealed.reason()).key()))
                        .until(revealed.until()));
    }

    private static IdentityField field(IdentityRevealed revealed) {
        return IdentityField.valueOf(revealed.field());
    }

    private Name both(String key) {
        return new Name(texts.get(Language.AR, key), texts.get(Language.EN, key));
    }
}
