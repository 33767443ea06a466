package org.tawasul.notices;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Case;
import org.tawasul.journal.Entry;
import org.tawasul.notices.Notice.Medium;
import org.tawasul.people.Person;

/**
 * Writes to a requester: an SMS, and an e-mail where there is an address. What happened long before it is read here (an
 * import, a rebuild) is news to nobody and is passed over.
 */
@Component
class RequesterNotices {
    private final Outbox outbox;
    private final Dispatcher dispatcher;
    private final InstantSource clock;

    RequesterNotices(Outbox outbox, Dispatcher dispatcher, InstantSource clock) {
        this.outbox = outbox;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /** Gives what is still news to whoever tells it, and has it sent. */
    void eachOf(List<Entry> batch, Consumer<Entry> tell) {
        News.of(batch, clock.instant()).forEach(tell);
        dispatcher.wake();
    }

    /** Once for each {@code once}. @param said null: nothing */
    void tell(String once, Case subject, Person requester, Wording.@Nullable Said said) {
        if (said == null) return;
        add(once + ":sms", subject, requester, Medium.SMS, requester.phone(), null, said.sms(), said.kind());
        var email = requester.email();
        if (email != null)
            add(once + ":email", subject, requester, Medium.EMAIL, email, said.subject(), said.email(), said.kind());
    }

    private void add(
            String once,
            Case subject,
            Person requester,
            Medium medium,
            String recipient,
            @Nullable String title,
            String text,
            String kind) {
        outbox.add(
                new Outbox.Draft(
                        once, subject.id().value(), kind, medium, recipient, requester.language(), title, text, false),
                clock.instant());
    }
}
