package org.tawasul.notices;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tawasul.identity.PhoneMessages;
import org.tawasul.language.Language;
import org.tawasul.notices.Notice.Medium;

/** Sends what somebody waits for at this moment, such as a code: queued like everything, handed over at once. */
@Component
class CodeMessages implements PhoneMessages {
    private final Outbox outbox;
    private final Dispatcher dispatcher;
    private final InstantSource clock;

    CodeMessages(Outbox outbox, Dispatcher dispatcher, InstantSource clock) {
        this.outbox = outbox;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @Override
    public void send(String phone, String text, Language language) {
        var once = "code:" + UUID.randomUUID();
        outbox.add(
                new Outbox.Draft(once, 0, Outbox.CODE, Medium.SMS, phone, language, null, text, false),
                clock.instant());
        dispatcher.wake();
    }
}
