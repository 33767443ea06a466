package org.tawasul.notices;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officers;
import org.tawasul.language.Texts;
import org.tawasul.notices.Notice.Medium;
import org.tawasul.settings.Settings;

/**
 * Writes an e-mail to a member of staff: one sentence and a link, never the words of a case. Who has no address finds the
 * same on the desk.
 */
@Component
class StaffNotices {
    private final Officers officers;
    private final Outbox outbox;
    private final Dispatcher dispatcher;
    private final Texts texts;
    private final Settings settings;
    private final InstantSource clock;

    StaffNotices(
            Officers officers,
            Outbox outbox,
            Dispatcher dispatcher,
            Texts texts,
            Settings settings,
            InstantSource clock) {
        this.officers = officers;
        this.outbox = outbox;
        this.dispatcher = dispatcher;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Once for each {@code once}.
     *
     * @param key of the sentence; {@code key + ".title"} is the subject
     * @param path of the page to which the link leads
     */
    void tell(long officerId, String once, String key, String path, Object... arguments) {
        officers.findEmail(officerId).ifPresent(email -> {
            var officer = officers.get(officerId);
            var language = officer.language();
            var text = texts.get(
                    language,
                    "notice.staff",
                    officer.name().in(language),
                    texts.get(language, key, arguments),
                    settings.publicUrl() + path);
            outbox.add(
                    new Outbox.Draft(
                            once, 0, key, Medium.EMAIL, email, language, texts.get(language, key + ".title"), text),
                    clock.instant());
            dispatcher.wake();
        });
    }
}
