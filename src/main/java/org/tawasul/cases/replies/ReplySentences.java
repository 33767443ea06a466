package org.tawasul.cases.replies;

import org.springframework.stereotype.Component;
import org.tawasul.cases.events.InterimReplied;
import org.tawasul.cases.events.PromiseAsked;
import org.tawasul.cases.events.PromiseBroken;
import org.tawasul.cases.events.PromiseComesDue;
import org.tawasul.cases.events.PromiseKept;
import org.tawasul.cases.events.PromiseUnanswered;
import org.tawasul.cases.events.ReplyProposed;
import org.tawasul.cases.events.ReplyRecalled;
import org.tawasul.cases.events.ReplyReturned;
import org.tawasul.cases.telling.Sentence;
import org.tawasul.cases.telling.Teller;
import org.tawasul.cases.telling.Tellings;
import org.tawasul.site.Tone;

/** Tells of replies on their way, and of what was promised in them. */
@Component
class ReplySentences implements Teller {
    @Override
    public void teach(Tellings tellings) {
        tellings.staff(ReplyProposed.class, Sentence.of("cases.timeline.proposed", Tone.WAITS));
        tellings.staff(
                ReplyReturned.class,
                returned -> Sentence.of("cases.timeline.returned", Tone.WAITS).writtenIn(returned.messageId()));
        tellings.staff(ReplyRecalled.class, Sentence.of("cases.timeline.recalled", Tone.PLAIN));
        tellings.staff(
                InterimReplied.class,
                interim -> Sentence.of("cases.timeline.interim", Tone.SEA).writtenIn(interim.messageId()));
        tellings.staff(PromiseComesDue.class, Sentence.of("cases.timeline.promise-comes-due", Tone.WAITS));
        tellings.staff(PromiseAsked.class, Sentence.of("cases.timeline.promise-asked", Tone.PLAIN));
        tellings.staff(PromiseKept.class, Sentence.of("cases.timeline.promise-kept", Tone.DONE));
        tellings.staff(
                PromiseBroken.class,
                broken ->
                        Sentence.of("cases.timeline.promise-broken" + (broken.reopens() ? "-reopens" : ""), Tone.LATE));
        tellings.staff(PromiseUnanswered.class, Sentence.of("cases.timeline.promise-unanswered", Tone.PLAIN));

        tellings.requester(
                InterimReplied.class,
                (interim, agency) ->
                        Sentence.of("follow.happened.interim", Tone.SEA, agency).writtenIn(interim.messageId()));
        tellings.requester(PromiseKept.class, (kept, agency) -> Sentence.of("follow.happened.kept", Tone.DONE, agency));
        tellings.requester(
                PromiseBroken.class, (broken, agency) -> Sentence.of("follow.happened.broken", Tone.LATE, agency));
        tellings.silent(
                ReplyProposed.class,
                ReplyReturned.class,
                ReplyRecalled.class,
                PromiseComesDue.class,
                PromiseAsked.class,
                PromiseUnanswered.class);
    }
}
