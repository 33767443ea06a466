package org.tawasul.cases.rescheduling;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tawasul.cases.events.CaseRescheduled;
import org.tawasul.cases.telling.Sentence;
import org.tawasul.cases.telling.Teller;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.language.Dates;
import org.tawasul.language.Name;
import org.tawasul.site.Tone;

/** Tells that working time has changed, and what became of the due time. */
@Component
class RescheduleSentences implements Teller {
    @Override
    public void teach(Tellings tellings) {
        tellings.staff(CaseRescheduled.class, RescheduleSentences::rescheduled);
    }

    private static Sentence rescheduled(CaseRescheduled event) {
        boolean unnamed = event.on() == null && event.cause() == CaseRescheduled.Cause.HOLIDAY;
        var cause = unnamed
                ? "calendar"
                : event.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Sentence.of(
                "cases.timeline.rescheduled." + cause,
                event.after().isBefore(event.before()) ? Tone.WAITS : Tone.SEA,
                Dates.inWordsWithTime(event.before()),
                Dates.inWordsWithTime(event.after()),
                event.on() == null ? new Name("", "") : Dates.inWords(event.on()));
    }
}
