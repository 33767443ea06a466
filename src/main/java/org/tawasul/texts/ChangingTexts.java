package org.tawasul.texts;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Officer;
import org.tawasul.journal.Actor;
import org.tawasul.language.Language;

/** Puts other words in place of a delivered text, and back; both languages and the title at once. */
@Service
class ChangingTexts {
    private final Replacements replacements;

    ChangingTexts(Replacements replacements) {
        this.replacements = replacements;
    }

    @Transactional
    public void change(ChangeableText text, TextForm form, Instant at, Officer by) {
        for (var language : Language.values())
            form.patterns(text, language)
                    .forEach(
                            (key, pattern) -> replacements.replace(key, language, pattern, at, Actor.officer(by.id())));
    }

    @Transactional
    public void giveBack(ChangeableText text, Instant at, Officer by) {
        for (var language : Language.values()) {
            replacements.replace(text.key(), language, null, at, Actor.officer(by.id()));
            if (text.titled()) replacements.replace(text.titleKey(), language, null, at, Actor.officer(by.id()));
        }
    }
}
